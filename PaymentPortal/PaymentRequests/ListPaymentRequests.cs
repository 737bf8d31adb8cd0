using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Search;

namespace PaymentPortal.PaymentRequests;

/// <summary>Lists and searches requests, the newest change first, a page at a time.</summary>
public sealed class ListPaymentRequests(IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Counts of views are not worth an exact answer beyond this.</summary>
    public const int MostCounted = 1000;

    /// <summary>One page; see <see cref="PaymentRequestFilter"/>.</summary>
    public async Task<PaymentRequestListPage> Run(PaymentRequestFilter filter, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var backwards = filter.Before is not null;
        var order = filter.Before is { } before ? ReadingOrder.OldestChange(before) : ReadingOrder.NewestChange(filter.After);
        var found = await ReadPage.Run(db, filter.Parts(db, clock.GetUtcNow()), order, PageSize + 1, PaymentRequestRow.From(db), cancel);
        var sorted = found.DistinctBy(row => row.Id).OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id).ToList();
        var more = sorted.Count > PageSize;
        var rows = backwards ? sorted.TakeLast(PageSize).ToList() : sorted.Take(PageSize).ToList();
        return new PaymentRequestListPage(rows, HasNewer: backwards ? more : filter.After is not null, HasOlder: backwards || more);
    }

    /// <summary>Some rows again, after they have changed; in any order.</summary>
    public async Task<IReadOnlyList<PaymentRequestRow>> Find(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.PaymentRequests.AsNoTracking().Where(request => ids.Contains(request.Id)).Select(PaymentRequestRow.From(db)).ToListAsync(cancel);
    }

    /// <summary>Which of these the filter would show, whatever the page.</summary>
    public async Task<IReadOnlySet<Guid>> Match(PaymentRequestFilter filter, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await filter.Apply(db, clock.GetUtcNow(), ids).Select(request => request.Id).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>How many a view holds, up to <see cref="MostCounted"/>.</summary>
    public async Task<int> Count(PaymentRequestFilter filter, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await filter.Apply(db, clock.GetUtcNow()).Take(MostCounted).CountAsync(cancel);
    }

    /// <summary>How many there are, exactly; for filters that are bounded by time.</summary>
    public async Task<int> CountAll(PaymentRequestFilter filter, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await filter.Apply(db, clock.GetUtcNow()).CountAsync(cancel);
    }
}
