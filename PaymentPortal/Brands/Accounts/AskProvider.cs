using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Asks a provider whether credentials work. Slow, so it is never done inside a unit of work.</summary>
internal static class AskProvider
{
    /// <summary>The answer, or why there is none.</summary>
    public static async Task<ProviderAnswer> Run(IConnectableProvider provider, ProviderSecrets secrets, Guid accountId, PublicAddress address, CancellationToken cancel)
    {
        try
        {
            return new ProviderAnswer(secrets, await provider.Check(secrets, address.Of(Urls.Notifications(provider.Key, accountId)), cancel), null);
        }
        catch (ProviderRefusedException exception)
        {
            return new ProviderAnswer(secrets, null, exception.Reason);
        }
        catch (ProviderUnclearException)
        {
            return new ProviderAnswer(secrets, null, ProviderAccount.Unreachable);
        }
    }
}

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
