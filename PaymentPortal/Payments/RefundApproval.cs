using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>Whether a refund needs a second person. What counts is all that goes back of a payment, so that a refund cut into small parts does not slip through.</summary>
internal static class RefundApproval
{
    /// <summary>Whether this much, going back of a payment of a request of this brand, is above the brand's limit.</summary>
    public static async Task<bool> Needs(PaymentPortalDbContext db, Guid brandId, Money goingBack, CancellationToken cancel)
    {
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == brandId, cancel);
        return IsAbove(brand, goingBack);
    }

    /// <summary>Whether a sum is above the limit; without a limit nothing is.</summary>
    public static bool IsAbove(Brand brand, Money sum) => brand.Face.RefundLimit is { } limit && sum.Major > limit;
}
