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
