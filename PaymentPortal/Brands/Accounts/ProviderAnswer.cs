using PaymentPortal.Data;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>What a provider said to credentials.</summary>
/// <param name="Secrets">The credentials.</param>
/// <param name="Check">Its answer; null when they do not work or it said nothing.</param>
/// <param name="Fault">Why there is no answer.</param>
internal sealed record ProviderAnswer(ProviderSecrets Secrets, ProviderCheck? Check, string? Fault)
{
    /// <summary>Whether the provider said clearly that it does not take them.</summary>
    public bool IsRefusal => Fault is not null && Fault != ProviderAccount.Unreachable;

    /// <summary>Writes the answer down.</summary>
    public void PutOn(ProviderAccount account, Seal seal, DateTimeOffset now)
    {
        if (Check is not null)
        {
            account.TakeCheck(Check, Secrets.Learn(Check.Learned).Close(seal, account.Id), now);
        }
        else if (IsRefusal)
        {
            account.Refuse(Fault!, now);
        }
        else
        {
            account.StaySilent(now);
        }
    }
}
