using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Finds one request by what other systems call it: its public id ("pr_…") or "externalId:" and their own id.</summary>
public sealed class LookUpPaymentRequest(IDbContextFactory<PaymentPortalDbContext> contexts, BrandsAtHand brands)
{
    private const string ExternalIdMark = "externalId:";

    /// <param name="name">What it is called.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<RequestOfBrand>> Run(string name, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return Named(db, name) is { } named && await named.SingleOrDefaultAsync(cancel) is { } request
            ? new RequestOfBrand(request, await brands.Find(db, request.BrandId, cancel))
            : PaymentRequestRefusals.NotFound;
    }

    /// <summary>Only its id; says nothing about rights.</summary>
    public async Task<Outcome<Guid>> FindId(string name, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return Named(db, name) is { } named && await named.Select(request => (Guid?)request.Id).SingleOrDefaultAsync(cancel) is { } id ? id : PaymentRequestRefusals.NotFound;
    }

    private static IQueryable<PaymentRequest>? Named(PaymentPortalDbContext db, string name)
    {
        if (name.StartsWith(ExternalIdMark, StringComparison.Ordinal))
        {
            var externalId = name[ExternalIdMark.Length..];
            return externalId.Length is 0 or > PaymentRequestRules.LongestExternalId || externalId.Contains('\0', StringComparison.Ordinal)
                ? null
                : db.PaymentRequests.AsNoTracking().Where(request => request.ExternalId == externalId);
        }

        return PublicId.TryParse(PublicId.PaymentRequest, name, out var id) ? db.PaymentRequests.AsNoTracking().Where(request => request.Id == id) : null;
    }
}
