using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Data;

/// <summary>Reads the entries of all requests in the order of <see cref="TimelineOrder"/>.</summary>
internal static class TimelineReader
{
    /// <summary>The entries after a place, in their order.</summary>
    public static async Task<List<PlacedEntry>> After(PaymentPortalDbContext db, TimelinePlace place, int most, CancellationToken cancel) =>
        (await Page(db, place, most).ToListAsync(cancel)).ConvertAll(row => new PlacedEntry(row.Entry, new TimelinePlace(row.Transaction, row.Position)));

    /// <summary>A place that all entries told so far lie before or at, and none that will be told.</summary>
    public static async Task<TimelinePlace> End(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (db is SqliteDbContext)
        {
            return new TimelinePlace(0, await db.Set<TimelinePosition>().MaxAsync(position => (long?)position.Position, cancel) ?? 0);
        }

#pragma warning disable EF1002 // The text is the order's own.
        return new TimelinePlace(await db.Database.SqlQueryRaw<long>($"""SELECT {TimelineOrder.Ended} AS "Value" """).SingleAsync(cancel), long.MaxValue);
#pragma warning restore EF1002
    }

    /// <summary>The place right before the first entry since a moment; <see cref="End"/> when there is none.</summary>
    public static async Task<TimelinePlace> Before(PaymentPortalDbContext db, DateTimeOffset moment, CancellationToken cancel)
    {
        var end = await End(db, cancel);
        var first = await db.TimelineEntries.Where(entry => entry.OccurredAt >= moment).OrderBy(entry => entry.OccurredAt)
            .Select(entry => new { entry.PaymentRequestId, entry.Sequence }).FirstOrDefaultAsync(cancel);
        if (first is null)
        {
            return end;
        }

        var place = await Rows(db, db.Set<TimelinePosition>().Where(position => position.PaymentRequestId == first.PaymentRequestId && position.Sequence == first.Sequence)).SingleAsync(cancel);
        return place.Transaction > end.Transaction ? end : new TimelinePlace(place.Transaction, place.Position - 1);
    }

    /// <summary>The query of a page. Its cost does not depend on how many entries there are: the place is entered by the index, and each entry found by its key.</summary>
    internal static IQueryable<PlacedRow> Page(PaymentPortalDbContext db, TimelinePlace place, int most)
    {
        if (db is SqliteDbContext)
        {
            return Rows(db, db.Set<TimelinePosition>().Where(position => position.Position > place.Position)).OrderBy(row => row.Position).Take(most);
        }

        // Compared as rows, which EF cannot say, and which alone enters the index at the place.
#pragma warning disable EF1002 // The text is this class's own.
        return Rows(db, db.Set<TimelinePosition>().FromSqlRaw(
            $$"""
            SELECT * FROM "TimelinePositions" WHERE ("{{TimelineOrder.Transaction}}", "Position") > ({0}, {1}) AND "{{TimelineOrder.Transaction}}" <= {{TimelineOrder.Ended}}
            ORDER BY "{{TimelineOrder.Transaction}}", "Position" LIMIT {2}
            """, place.Transaction, place.Position, most)).OrderBy(row => row.Transaction).ThenBy(row => row.Position);
#pragma warning restore EF1002
    }

    private static IQueryable<PlacedRow> Rows(PaymentPortalDbContext db, IQueryable<TimelinePosition> positions) => db is SqliteDbContext
        ? from position in positions
          join entry in db.TimelineEntries.AsNoTracking() on new { position.PaymentRequestId, position.Sequence } equals new { entry.PaymentRequestId, entry.Sequence }
          select new PlacedRow { Entry = entry, Transaction = 0, Position = position.Position }
        : from position in positions
          join entry in db.TimelineEntries.AsNoTracking() on new { position.PaymentRequestId, position.Sequence } equals new { entry.PaymentRequestId, entry.Sequence }
          select new PlacedRow { Entry = entry, Transaction = EF.Property<long>(position, TimelineOrder.Transaction), Position = position.Position };

    internal sealed class PlacedRow
    {
        public required TimelineEntry Entry { get; init; }

        public required long Transaction { get; init; }

        public required long Position { get; init; }
    }
}
