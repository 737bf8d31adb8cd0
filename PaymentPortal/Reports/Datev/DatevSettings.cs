using PaymentPortal.Payments.Ledger;

namespace PaymentPortal.Reports.Datev;

/// <summary>How a brand's bookings reach its tax adviser: who they are for and which accounts they touch.</summary>
public sealed record DatevSettings
{
    /// <summary>The adviser's number ("Beraternummer"), 1001 to 9999999.</summary>
    public int Consultant { get; init; }

    /// <summary>The client's number with the adviser ("Mandantennummer"), 1 to 99999.</summary>
    public int Client { get; init; }

    /// <summary>The month in which the fiscal year begins, 1 to 12.</summary>
    public int FiscalYearMonth { get; init; } = 1;

    /// <summary>Digits of general ledger accounts, 4 to 8.</summary>
    public int AccountLength { get; init; } = 4;

    /// <summary>"03" or "04" for DATEV's own charts of accounts; empty for another.</summary>
    public string Chart { get; init; } = "03";

    /// <summary>Money at providers and banks that has no account of its own below.</summary>
    public string Clearing { get; init; } = "";

    /// <summary>Accounts of single providers, by the provider's key.</summary>
    public IReadOnlyDictionary<string, string> ClearingOf { get; init; } = new Dictionary<string, string>();

    public string Claims { get; init; } = "";

    public string Surplus { get; init; } = "";

    public string Refunds { get; init; } = "";

    public string Chargebacks { get; init; } = "";

    /// <summary>The account for money at a provider.</summary>
    public string ClearingAt(string provider) => ClearingOf.TryGetValue(provider, out var own) && own.Length > 0 ? own : Clearing;

    /// <summary>The account that stands against clearing.</summary>
    public string Of(LedgerAccount account) => account switch
    {
        LedgerAccount.Claims => Claims,
        LedgerAccount.Surplus => Surplus,
        LedgerAccount.Refunds => Refunds,
        LedgerAccount.Chargebacks => Chargebacks,
        LedgerAccount.Clearing => Clearing,
    };

    /// <summary>The first day of the fiscal year in which a day lies.</summary>
    public DateOnly FiscalYearOf(DateOnly day) => new(day.Month >= FiscalYearMonth ? day.Year : day.Year - 1, FiscalYearMonth, 1);
}
