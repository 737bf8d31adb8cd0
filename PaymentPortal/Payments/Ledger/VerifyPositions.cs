using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Ledger;

/// <summary>Holds the order in which entries are told against the story: an entry without a place would never be told to readers of the feed, and a place without an entry tells of one that is gone.</summary>
internal static class VerifyPositions
{
    /// <summary>The places of the entries of some requests.</summary>
    public static async Task<ILookup<Guid, int>> Read(PaymentPortalDbContext db, IReadOnlyList<Guid> requestIds, CancellationToken cancel) =>
        (await db.Set<TimelinePosition>().Where(position => requestIds.Contains(position.PaymentRequestId)).Select(position => new { position.PaymentRequestId, position.Sequence }).ToListAsync(cancel))
            .ToLookup(position => position.PaymentRequestId, position => position.Sequence);

    public static IEnumerable<BookFault> Check(Guid requestId, IEnumerable<TimelineEntry> entries, IEnumerable<int> places)
    {
        var name = PublicId.Format(PublicId.PaymentRequest, requestId);
        var told = entries.Select(entry => entry.Sequence).ToHashSet();
        var there = places.CountBy(sequence => sequence).ToDictionary();
        return told.Where(sequence => !there.ContainsKey(sequence)).Select(sequence => new BookFault("TimelinePositions", $"{name}, entry {sequence}: has no place in the feed and is never told"))
            .Concat(there.Keys.Where(sequence => !told.Contains(sequence)).Select(sequence => new BookFault("TimelinePositions", $"{name}, entry {sequence}: has a place in the feed and is not there")))
            .Concat(there.Where(place => place.Value > 1).Select(place => new BookFault("TimelinePositions", $"{name}, entry {place.Key}: has {place.Value} places in the feed")));
    }
}
