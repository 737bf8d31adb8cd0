using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What cannot be told from one request alone: numbers that may be given once only.</summary>
internal static class PaymentRequestConflicts
{
    /// <summary>The faults of details beside the requests that are there, or null.</summary>
    /// <param name="except">The request that is being changed, or null.</param>
    public static async Task<Refusal?> Find(PaymentPortalDbContext db, PaymentRequestDetails details, Brand brand, Guid? except, CancellationToken cancel)
    {
        var faults = new FaultList();
        if (details.ExternalId is { } externalId && await db.PaymentRequests.AnyAsync(request => request.ExternalId == externalId && request.Id != except, cancel))
        {
            faults.Add("/externalId", "taken", "Another payment request has this id.");
        }

        if (brand.Face.ReferenceIsUnique && await db.PaymentRequests.AnyAsync(
            request => request.BrandId == brand.Id && request.Reference == details.Reference && request.Id != except && request.Status != PaymentRequestStatus.Cancelled, cancel))
        {
            faults.Add("/reference", "taken", "Another payment request of this brand has this reference.");
        }

        return faults.Any ? Refusal.OfFaults(faults.All) : null;
    }
}
