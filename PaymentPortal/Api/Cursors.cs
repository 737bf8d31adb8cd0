using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Api;

/// <summary>Places in lists as callers hold them: opaque, and good only for the API key and the conditions that they were made for.</summary>
/// <param name="key">At least 32 random bytes, the same on every node.</param>
public sealed class Cursors(byte[] key)
{
    private const int IdBytes = 16;
    private const int SealBytes = 12;

    /// <summary>Parameters that may differ from page to page.</summary>
    private static readonly string[] OfThePage = ["after", "limit"];

    /// <summary>The cursor of a place.</summary>
    /// <param name="http">The call.</param>
    /// <param name="place">The place.</param>
    /// <param name="byConditions">Whether it is good for these conditions only; a feed has none that narrow it.</param>
    public string Write(HttpContext http, Guid place, bool byConditions = true) => Base64Url.EncodeToString([.. place.ToByteArray(), .. SealOf(http, place, byConditions)]);

    /// <summary>Reads a cursor back; false for one of another caller, of other conditions, or none at all.</summary>
    public bool TryRead(HttpContext http, string text, out Guid place, bool byConditions = true)
    {
        place = default;
        Span<byte> bytes = stackalloc byte[IdBytes + SealBytes];
        if (text.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length) || length != bytes.Length)
        {
            return false;
        }

        place = new Guid(bytes[..IdBytes]);
        return CryptographicOperations.FixedTimeEquals(bytes[IdBytes..], SealOf(http, place, byConditions));
    }

    private byte[] SealOf(HttpContext http, Guid place, bool byConditions)
    {
        var conditions = !byConditions ? [] : http.Request.Query.Where(pair => !OfThePage.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
        var text = $"{place:N}\n{http.User.FindFirstValue(ClaimTypes.NameIdentifier)}\n{http.Request.Path}\n{string.Join('&', conditions)}";
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..SealBytes];
    }
}
