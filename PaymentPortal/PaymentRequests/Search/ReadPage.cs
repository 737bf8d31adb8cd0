using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>Reads the first requests that a filter leaves, at a cost that hardly grows with the number of requests. Each part of the filter (one status, one meaning of the search) is read for
/// itself along an index. A search for a rare word starts from the few that have it; for a common one it walks down the list, where a page soon comes together.
/// Only a common word that no request near has costs as much as it has requests.</summary>
internal static class ReadPage
{
    /// <summary>So far down the list it is worth walking before every request with a word is looked at after all.</summary>
    private const int Walk = 200_000;

    /// <summary>The first of each part; the caller puts them in order and takes as many as it wants.</summary>
    /// <param name="db">The database.</param>
    /// <param name="parts">Of a filter, see <see cref="PaymentRequestFilter.Parts"/>.</param>
    /// <param name="order">Where to begin and which way to go.</param>
    /// <param name="limit">The most of each part.</param>
    /// <param name="shape">What is wanted of each.</param>
    /// <param name="cancel">Ends the call.</param>
    public static async Task<List<T>> Run<T>(PaymentPortalDbContext db, IEnumerable<FilterPart> parts, ReadingOrder order, int limit, Expression<Func<PaymentRequest, T>> shape, CancellationToken cancel)
    {
        var found = new List<T>();
        foreach (var part in parts)
        {
            found.AddRange(await Read(part));
        }

        return found;

        async Task<List<T>> Read(FilterPart part)
        {
            var requests = order.Begin(part.Requests);
            if (part.Words.Count == 0)
            {
                return await First(requests);
            }

            var (rarest, how) = await WordConditions.FindRarest(db, part.Words, cancel);
            var others = part.Words.Except([rarest]).ToList();
            if (how == Spread.Common)
            {
                var end = await order.Sort(order.Begin(db.PaymentRequests.AsNoTracking())).Skip(Walk).Select(request => new ListCursor(request.UpdatedAt, request.Id)).FirstOrDefaultAsync(cancel);
                var near = await First((end is null ? requests : order.EndAt(requests, end)).Having(db, part.Words));
                if (near.Count == limit || end is null)
                {
                    return near;
                }
            }

            if (how == Spread.Rare)
            {
                var ids = await WordConditions.IdsWith(db, rarest).ToListAsync(cancel);
                return await First(requests.Where(request => EF.Parameter(ids).Contains(request.Id)).Having(db, others));
            }

            return await First(requests.Among(db, [rarest]).Having(db, others));
        }

        Task<List<T>> First(IQueryable<PaymentRequest> requests) => order.Sort(requests).Take(limit).Select(shape).ToListAsync(cancel);
    }
}
