using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>The id of a timeline entry as the outside knows it ("evt_…"). It follows from the entry, so nothing has to be stored and no retry, crash or second list
/// can ever give one event two ids.</summary>
public static class EventIds
{
    /// <summary>48 bits of the moment and 12 of the sequence, so that ids sort as things happened, the rest a hash of request and sequence; a UUID of version 8 (RFC 9562, 5.8).</summary>
    public static Guid Of(Guid paymentRequestId, int sequence, DateTimeOffset occurredAt)
    {
        Span<byte> subject = stackalloc byte[20];
        paymentRequestId.TryWriteBytes(subject, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(subject[16..], sequence);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(subject, hash);

        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, occurredAt.ToUnixTimeMilliseconds() << 16);
        BinaryPrimitives.WriteInt16BigEndian(id[6..], unchecked((short)(0x8000 | (sequence & 0x0fff))));
        hash[..8].CopyTo(id[8..]);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    /// <inheritdoc cref="Of(Guid, int, DateTimeOffset)"/>
    public static Guid Of(TimelineEntry entry) => Of(entry.PaymentRequestId, entry.Sequence, entry.OccurredAt);
}
