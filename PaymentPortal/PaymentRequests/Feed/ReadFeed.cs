using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Feed;

/// <summary>What happens to all requests, oldest first, from a place on. Whoever goes on from the end of each page reads every entry exactly once, and those of one request in their order,
/// however many write meanwhile.</summary>
public sealed class ReadFeed(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>How far the order of commits and that of clocks may differ: transactions last, and nodes' clocks are a little off.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private const int SeekPage = 100;

    /// <summary>Reads on.</summary>
    /// <param name="after">The end of the page before.</param>
    /// <param name="most">The most entries of a page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<FeedPage>> Run(TimelinePlace after, int most, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Page(db, after, await TimelineReader.After(db, after, most + 1, cancel), most, cancel);
    }

    /// <summary>Where a reader begins who wants what has happened since a moment; one to come is now.</summary>
    public async Task<TimelinePlace> From(DateTimeOffset moment, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var place = await TimelineReader.Before(db, moment - Slack, cancel);
        while (true)
        {
            var entries = await TimelineReader.After(db, place, SeekPage, cancel);
            var earlier = entries.TakeWhile(placed => placed.Entry.OccurredAt < moment).ToList();
            place = earlier.Count > 0 ? earlier[^1].Place : place;
            if (earlier.Count < SeekPage)
            {
                return place;
            }
        }
    }

    /// <summary>Where a reader begins who wants only what is still to come.</summary>
    public async Task<TimelinePlace> End(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await TimelineReader.End(db, cancel);
    }

    private static async Task<FeedPage> Page(PaymentPortalDbContext db, TimelinePlace after, List<PlacedEntry> entries, int most, CancellationToken cancel)
    {
        var page = entries[..Math.Min(most, entries.Count)];
        var ids = page.Select(placed => placed.Entry.PaymentRequestId).Distinct().ToList();
        var requests = ids.Count == 0 ? [] : await db.PaymentRequests.AsNoTracking().Where(request => ids.Contains(request.Id))
            .Select(request => new FeedRequest(request.Id, request.Reference, request.ExternalId, request.CurrencyCode)).ToDictionaryAsync(request => request.Id, cancel);
        return new FeedPage([.. page.Select(placed => new FeedEntry(placed, requests[placed.Entry.PaymentRequestId]))], page.Count > 0 ? page[^1].Place : after, entries.Count > most);
    }
}
