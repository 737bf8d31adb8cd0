namespace PaymentPortal.Brands.Accounts;

/// <summary>A brand and the providers it has or could have.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Brands">All brands, the default one first.</param>
/// <param name="Providers">The connected ones in the brand's order, then the others by name.</param>
public sealed record BrandProviders(Brand Brand, IReadOnlyList<Brand> Brands, IReadOnlyList<BrandProvider> Providers);
