using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Why something could not be done to a brand.</summary>
internal static class BrandRefusals
{
    public static readonly Refusal NotFound = new("brand-not-found", "There is no such brand.");

    public static readonly Refusal Conflict = new("version-conflict", "Somebody else has changed this brand in the meantime.");
}
