using System.Buffers.Binary;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Ids that sort as the lines of a file do: UUIDs of version 7 whose 12 bits behind the clock count on (RFC 9562, 6.2, method 1), however many lines one millisecond brings.</summary>
/// <param name="begun">When the file came, UTC.</param>
internal sealed class LineIds(DateTimeOffset begun)
{
    private const int Counter = 1 << 12;
    private const int Version = 7 << 12;

    /// <summary>The id of a movement's line.</summary>
    public Guid Of(BankEntry entry) => At(((long)entry.Entry << Parts) + Math.Min(entry.Part, (1 << Parts) - 1));

    /// <summary>Bits for the parts of one entry; what is beyond shares the last place.</summary>
    private const int Parts = 6;

    private Guid At(long place)
    {
        Span<byte> bytes = stackalloc byte[16];
        Ids.New(begun.AddMilliseconds(place / Counter)).TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(Version | (int)(place % Counter)));
        return new Guid(bytes, bigEndian: true);
    }
}
