namespace PaymentPortal.Providers;

/// <summary>The providers that are switched on.</summary>
public sealed class ProviderCatalog(IEnumerable<IPaymentProvider> providers)
{
    private readonly Dictionary<string, IPaymentProvider> byKey = providers.ToDictionary(provider => provider.Key);

    /// <summary>The provider of a key, or null when it is not switched on.</summary>
    public IPaymentProvider? Find(string key) => byKey.GetValueOrDefault(key);
}
