using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests.Search;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Goes through requests whole, the newest first, a page at a time. Pages follow the ids, which sort by the time of making and never change, so that no request is skipped or
/// seen twice however many change meanwhile.</summary>
public sealed class PagePaymentRequests(IDbContextFactory<PaymentPortalDbContext> contexts, BrandsAtHand brands, TimeProvider clock)
{
    /// <param name="filter">What is looked for; its own cursors are not used.</param>
    /// <param name="after">The last request of the page before, or null.</param>
    /// <param name="limit">The most requests of a page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<RequestPage>> Run(PaymentRequestFilter filter, Guid? after, int limit, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await ReadPage.Run(db, filter.Parts(db, clock.GetUtcNow()), ReadingOrder.NewestMade(after), limit + 1, request => request, cancel);
        var requests = found.DistinctBy(request => request.Id).OrderByDescending(request => request.Id).ToList();
        var page = new List<RequestOfBrand>();
        foreach (var request in requests.Take(limit))
        {
            page.Add(new RequestOfBrand(request, page.Find(other => other.Brand.Id == request.BrandId)?.Brand ?? await brands.Find(db, request.BrandId, cancel)));
        }

        return new RequestPage(page, HasMore: requests.Count > limit);
    }
}

/// <summary>One page.</summary>
public sealed record RequestPage(IReadOnlyList<RequestOfBrand> Requests, bool HasMore);
