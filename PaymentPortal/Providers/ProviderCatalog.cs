namespace PaymentPortal.Providers;

/// <summary>The providers that this installation has: those that work by themselves, and those that brands connect.</summary>
public sealed class ProviderCatalog(IEnumerable<IPaymentProvider> providers, IEnumerable<IConnectableProvider> connectable)
{
    private readonly Dictionary<string, IPaymentProvider> byKey = providers.ToDictionary(provider => provider.Key);
    private readonly Dictionary<string, IConnectableProvider> connectableByKey = connectable.ToDictionary(provider => provider.Key);

    /// <summary>What a brand can connect, by name.</summary>
    public IReadOnlyList<IConnectableProvider> Connectable { get; } = [.. connectable.OrderBy(provider => provider.Name, StringComparer.Ordinal)];

    /// <summary>The provider of a key that works by itself, or null when it is not switched on.</summary>
    public IPaymentProvider? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The provider of a key that brands connect, or null when there is none.</summary>
    public IConnectableProvider? FindConnectable(string key) => connectableByKey.GetValueOrDefault(key);

    /// <summary>Whether it is there to be asked.</summary>
    public bool Has(ProviderAtHand at) => at.AccountId is null ? byKey.ContainsKey(at.Key) : connectableByKey.ContainsKey(at.Key);

    /// <summary>The host that a payer will see, or null when the provider is not there.</summary>
    public string? HostOf(string key) => Find(key)?.HostName ?? FindConnectable(key)?.HostName;

    /// <summary>All hosts that a payer's form may be led to.</summary>
    public IReadOnlyList<string> FormHostsOf(string key) => Find(key) is { } provider ? [provider.HostName] : FindConnectable(key)?.FormHosts ?? [];
}
