namespace PaymentPortal.Brands;

/// <summary>A brand and what it can choose from.</summary>
public sealed record BrandSettings(Brand Brand, IReadOnlyList<MethodChoice> Methods);
