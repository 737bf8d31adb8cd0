using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands.Accounts;

/// <summary>A brand's connection to a provider.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Account">Null where nothing was entered yet.</param>
public sealed record BrandConnection(Brand Brand, IConnectableProvider Provider, ProviderAccount? Account)
{
    /// <summary>What is to be entered, and what of it is there.</summary>
    public IReadOnlyList<KeptCredential> Credentials { get; init; } = [];

    /// <summary>Whether what was entered cannot be opened, because the key of this installation is another one.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Where the provider is to post to; null before there is an account.</summary>
    public string? NotificationUrl { get; init; }

    /// <summary>All methods that there are.</summary>
    public IReadOnlyList<PaymentMethod> Methods { get; init; } = [];

    /// <summary>What was done, the latest first.</summary>
    public IReadOnlyList<AccountEntry> History { get; init; } = [];

    /// <summary>The account's version, 0 where there is none.</summary>
    public int Version => Account?.Version ?? 0;
}
