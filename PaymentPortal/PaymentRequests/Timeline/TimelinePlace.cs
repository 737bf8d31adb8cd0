using System.Buffers.Binary;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>A place among the timeline entries of all requests, in the order in which they are told. Everything that is told later has a higher place.</summary>
/// <param name="Transaction">What the database orders by first: on PostgreSQL the transaction that wrote the entry, on SQLite always 0.</param>
/// <param name="Position"><see cref="TimelinePosition.Position"/>.</param>
public readonly record struct TimelinePlace(long Transaction, long Position)
{
    /// <summary>Before everything that ever happened.</summary>
    public static readonly TimelinePlace Beginning = new(-1, 0);

    /// <summary>The place in 16 bytes, as cursors carry it.</summary>
    public Guid ToGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Transaction);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Position);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Reads <see cref="ToGuid"/> back.</summary>
    public static TimelinePlace Of(Guid place)
    {
        Span<byte> bytes = stackalloc byte[16];
        place.TryWriteBytes(bytes, bigEndian: true, out _);
        return new TimelinePlace(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
    }
}
