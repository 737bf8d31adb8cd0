using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>What the payer of a request could choose at this moment; nothing once it can no longer be paid.</summary>
public sealed class ListOfferedMethods(IDbContextFactory<PaymentPortalDbContext> contexts, OfferedMethods offered, BrandsAtHand brands, TimeProvider clock)
{
    /// <param name="id">The request.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<OfferedMethod>>> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.PaymentRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
        {
            return PaymentRequestRefusals.NotFound;
        }

        return request.WhyNotPayable(clock.GetUtcNow()) is null
            ? new Outcome<IReadOnlyList<OfferedMethod>>.Done(await offered.List(db, request, await brands.Find(db, request.BrandId, cancel), cancel))
            : new Outcome<IReadOnlyList<OfferedMethod>>.Done([]);
    }
}
