namespace PaymentPortal.Primitives;

/// <summary>An id as the outside sees it: a prefix that names the kind, and the 128 bits in Crockford's base 32 (26 characters, lower case).
/// Opaque to clients; <c>pr_06f0a…</c>.</summary>
public static class PublicId
{
    public const string PaymentRequest = "pr";
    public const string Payment = "pay";
    public const string Refund = "ref";
    public const string PaymentAttempt = "att";
    public const string Message = "msg";
    public const string Event = "evt";
    public const string Import = "imp";
    public const string WebhookEndpoint = "we";
    public const string Mandate = "man";
    public const string ProviderAccount = "acc";

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>Writes an id with its prefix.</summary>
    public static string Format(string prefix, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = new UInt128(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        Span<char> text = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(bits & 31)];
            bits >>= 5;
        }

        return $"{prefix}_{text}";
    }

    /// <summary>Reads an id of one kind back; false for another kind, another length or a character outside the alphabet.</summary>
    public static bool TryParse(string prefix, string? text, out Guid id)
    {
        id = default;
        if (text is null || text.Length != prefix.Length + 1 + Length || !text.StartsWith(prefix, StringComparison.Ordinal) || text[prefix.Length] != '_')
        {
            return false;
        }

        UInt128 bits = 0;
        foreach (var character in text.AsSpan(prefix.Length + 1))
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            bits = (bits << 5) | (uint)digit;
        }

        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)(bits >> 64));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (ulong)bits);
        var read = new Guid(bytes, bigEndian: true);
        // 26 characters hold 130 bits; text that says more than 128 would otherwise be a second name of another id.
        var isWhole = Format(prefix, read) == text;
        id = isWhole ? read : default;
        return isWhole;
    }
}
