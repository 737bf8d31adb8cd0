using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Api.Once;

/// <summary>What tells one call from another.</summary>
/// <param name="Id">Hash of API key, method, path and idempotency key: a key means nothing to another caller or at another address.</param>
/// <param name="Fingerprint">Hash of what was asked for.</param>
public sealed record CallMark(byte[] Id, byte[] Fingerprint)
{
    /// <summary>The mark of a call.</summary>
    /// <param name="http">The call, signed in.</param>
    /// <param name="key">Its idempotency key, unquoted.</param>
    /// <param name="body">Its body.</param>
    public static CallMark Of(HttpContext http, string key, ReadOnlyMemory<byte> body) => new(
        Hash(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", http.Request.Method, http.Request.Path.Value ?? "", key),
        CanonicalJson.HashOf(body));

    private static byte[] Hash(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
