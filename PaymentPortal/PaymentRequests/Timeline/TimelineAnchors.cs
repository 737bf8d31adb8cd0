using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Computes and checks the daily anchors.</summary>
internal static class TimelineAnchors
{
    /// <summary>The anchor of a day that has ended.</summary>
    /// <param name="previous">The hash of the anchor before; empty for the first.</param>
    public static async Task<TimelineAnchor> Compute(PaymentPortalDbContext db, DateOnly day, byte[] previous, CancellationToken cancel)
    {
        var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var to = from.AddDays(1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        var requests = 0;
        (Guid Id, int Sequence, byte[] Hash) last = default;
        var entries = db.TimelineEntries.AsNoTracking().Where(entry => entry.OccurredAt >= from && entry.OccurredAt < to)
            .OrderBy(entry => entry.PaymentRequestId).ThenBy(entry => entry.Sequence)
            .Select(entry => new { entry.PaymentRequestId, entry.Sequence, entry.Hash }).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (last.Hash is not null && entry.PaymentRequestId != last.Id)
            {
                Append(hash, last);
                requests++;
            }

            last = (entry.PaymentRequestId, entry.Sequence, entry.Hash);
        }

        if (last.Hash is not null)
        {
            Append(hash, last);
            requests++;
        }

        return new TimelineAnchor { Day = day, Requests = requests, Hash = hash.GetHashAndReset() };
    }

    /// <summary>Names every anchor that no longer holds.</summary>
    public static async IAsyncEnumerable<string> Check(PaymentPortalDbContext db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        byte[] previous = [];
        foreach (var anchor in await db.Set<TimelineAnchor>().AsNoTracking().OrderBy(anchor => anchor.Day).ToListAsync(cancel))
        {
            var computed = await Compute(db, anchor.Day, previous, cancel);
            if (!computed.Hash.AsSpan().SequenceEqual(anchor.Hash))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{anchor.Day:yyyy-MM-dd}: {anchor.Requests} requests were anchored, {computed.Requests} are there now, or one of them has changed");
            }

            previous = anchor.Hash;
        }
    }

    private static void Append(IncrementalHash hash, (Guid Id, int Sequence, byte[] Hash) head)
    {
        Span<byte> bytes = stackalloc byte[20];
        head.Id.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], head.Sequence);
        hash.AppendData(bytes);
        hash.AppendData(head.Hash);
    }
}
