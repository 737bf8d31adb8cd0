using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Links;

/// <summary>The secrets in payers' addresses: 160 bits, derived from the request's id and a key that is kept outside the database. The database holds only
/// a keyed hash, so a stolen database opens no link, and yet the link can be sent again.</summary>
public sealed class LinkTokens
{
    private const int TokenBytes = 20;
    private const int TokenLength = 32;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private readonly byte[] deriveKey;
    private readonly byte[] redirectKey;
    private readonly byte[] hashKey;

    /// <param name="key">At least 32 random bytes.</param>
    public LinkTokens(byte[] key)
    {
        deriveKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "payment-portal/link-token/derive"u8.ToArray());
        redirectKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "payment-portal/redirect/derive"u8.ToArray());
        hashKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "payment-portal/link-token/hash"u8.ToArray());
    }

    /// <summary>The token of a request, always the same: 32 characters of Crockford's base 32 in lower case.</summary>
    public string Of(Guid paymentRequestId) => Derive(deriveKey, paymentRequestId);

    /// <summary>The second secret in the address of a one-time redirect, made like a token from the redirect's id.</summary>
    public string TicketOf(Guid redirectId) => Derive(redirectKey, redirectId);

    /// <summary>The word that stands in the message and on the page, so that both are known to belong together.</summary>
    public CheckWord CheckWordOf(Guid paymentRequestId)
    {
        Span<byte> id = stackalloc byte[16];
        paymentRequestId.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(deriveKey, id, mac);

        // Bytes that the token does not use.
        return CheckWord.Of(BinaryPrimitives.ReadUInt32BigEndian(mac[TokenBytes..]));
    }

    /// <summary>What the database keeps of a token.</summary>
    public byte[] HashOf(string token) => HMACSHA256.HashData(hashKey, Encoding.ASCII.GetBytes(token));

    /// <summary>Whether a text can be a token at all; saves the look-up of what nobody ever sent.</summary>
    public static bool LooksLikeOne(string? text) => text is { Length: TokenLength } && text.All(character => Alphabet.Contains(character, StringComparison.Ordinal));

    private static string Derive(byte[] key, Guid from)
    {
        Span<byte> id = stackalloc byte[16];
        from.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(key, id, mac);
        return Encode(mac[..TokenBytes]);
    }

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[TokenLength];
        int buffer = 0, bits = 0, position = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text[position++] = Alphabet[(buffer >> (bits - 5)) & 31];
            }

            buffer &= (1 << bits) - 1;
        }

        return new string(text);
    }
}
