using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>A provider and the brand's account there.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Account">Null where it is not connected.</param>
public sealed record BrandProvider(IConnectableProvider Provider, ProviderAccount? Account);
