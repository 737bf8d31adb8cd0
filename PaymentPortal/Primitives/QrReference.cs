using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>The reference of a Swiss QR-bill to a QR-IBAN: 26 digits and a check digit. A request's own is made of its id, the same every time: 15 digits are the id's milliseconds
/// and 11 come from its random part. So the reference of a statement leads back to a span of ids, and nothing has to be stored beside the request.</summary>
public sealed record QrReference
{
    private const int Length = 27;
    private const int MomentDigits = 15;
    private const long Spread = 100_000_000_000;
    private const long LastMoment = 0xFFFF_FFFF_FFFF;
    private const ulong RandomBits = 0x3FFF_FFFF_FFFF_FFFF;

    private QrReference(string value) => Value = value;

    /// <summary>27 digits, as they go into the code and come back on the statement.</summary>
    public string Value { get; }

    /// <summary>As it is printed: two digits, then groups of five.</summary>
    public string Grouped => $"{Value[..2]} {string.Join(' ', Value[2..].Chunk(5).Select(five => new string(five)))}";

    /// <summary>The first and the last id that a request of this reference can have; nothing when no id of this portal gives it.</summary>
    public (Guid First, Guid Last)? Ids =>
        long.Parse(Value.AsSpan(0, MomentDigits), CultureInfo.InvariantCulture) is var moment and <= LastMoment ? (Edge(moment, 0), Edge(moment, 0xFF)) : null;

    /// <summary>The reference of a request.</summary>
    /// <param name="requestId">Its id, a UUID of version 7.</param>
    public static QrReference Of(Guid requestId)
    {
        Span<byte> bytes = stackalloc byte[16];
        requestId.TryWriteBytes(bytes, bigEndian: true, out _);
        var moment = BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16;
        var random = (long)((BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & RandomBits) % Spread);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{moment:D15}{random:D11}");
        return new QrReference(digits + Mod10.Of(digits));
    }

    /// <summary>Reads 27 digits with or without blanks; false when their number or the check digit is wrong. Leading zeros may be missing, as some banks leave them out.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out QrReference? reference)
    {
        var digits = Grouping.Strip(text ?? "");
        var padded = digits.PadLeft(Length, '0');
        var fits = digits.Length is > 1 and <= Length && digits.All(char.IsAsciiDigit) && padded.Any(digit => digit != '0') && Mod10.Of(padded.AsSpan(0, Length - 1)) == padded[^1];
        reference = fits ? new QrReference(padded) : null;
        return fits;
    }

    /// <summary>The reference as it is sent.</summary>
    public override string ToString() => Value;

    private static Guid Edge(long moment, byte rest)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Fill(rest);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (moment << 16) | (rest == 0 ? 0L : 0xFFFFL));
        return new Guid(bytes, bigEndian: true);
    }
}
