using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>What settings must fulfil to be taken by the import of a booking batch.</summary>
internal static class DatevRules
{
    public static Outcome<DatevSettings> Check(DatevSettings settings)
    {
        var faults = new List<Fault>();
        Within("consultant", settings.Consultant, 1001, 9_999_999);
        Within("client", settings.Client, 1, 99_999);
        Within("fiscalYearMonth", settings.FiscalYearMonth, 1, 12);
        Within("accountLength", settings.AccountLength, 4, 8);
        Account("clearing", settings.Clearing);
        Account("claims", settings.Claims);
        Account("surplus", settings.Surplus);
        Account("refunds", settings.Refunds);
        Account("chargebacks", settings.Chargebacks);
        foreach (var (provider, account) in settings.ClearingOf.Where(pair => pair.Value.Length > 0))
        {
            Account("clearing-" + provider, account);
        }

        return faults.Count > 0 ? Refusal.OfFaults(faults) : settings with
        {
            Chart = settings.Chart is "03" or "04" ? settings.Chart : "",
            ClearingOf = settings.ClearingOf.Where(pair => pair.Value.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
        };

        void Within(string field, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                faults.Add(new Fault("/" + field, "out-of-range", $"A number from {least} to {most}."));
            }
        }

        // A personal account has one digit more than a general one.
        void Account(string field, string account)
        {
            if (account.Length == 0 || account.Length > settings.AccountLength + 1 || !account.All(char.IsAsciiDigit) || account.All(digit => digit == '0'))
            {
                faults.Add(new Fault("/" + field, "no-account", "An account number: digits only, at most one more than the account length."));
            }
        }
    }
}
