namespace PaymentPortal.Brands;

/// <summary>Marks the texts of the brands' pages.</summary>
public sealed class BrandsTexts;
