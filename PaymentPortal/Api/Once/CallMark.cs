using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Api.Once;

/// <summary>What tells one call from another.</summary>
/// <param name="id">Hash of API key, method, path and idempotency key: a key means nothing to another caller or at another address.</param>
/// <param name="fingerprint">Hash of what was asked for; known when the body has been read to its end.</param>
public sealed class CallMark(byte[] id, Func<Task<byte[]>> fingerprint)
{
    /// <summary>The mark of a call whose body is known.</summary>
    public CallMark(byte[] id, byte[] fingerprint) : this(id, () => Task.FromResult(fingerprint))
    {
    }

    public byte[] Id => id;

    /// <summary>Hash of what was asked for; waits for what of the body has not come yet.</summary>
    public Task<byte[]> Fingerprint() => fingerprint();

    /// <summary>The mark of a call.</summary>
    /// <param name="http">The call, signed in.</param>
    /// <param name="key">Its idempotency key, unquoted.</param>
    /// <param name="body">Its body.</param>
    public static CallMark Of(HttpContext http, string key, ReadOnlyMemory<byte> body) => new(IdOf(http, key), CanonicalJson.HashOf(body));

    /// <inheritdoc cref="Of(HttpContext, string, ReadOnlyMemory{byte})"/>
    public static CallMark Of(HttpContext http, string key, HashedBody body) => new(IdOf(http, key), body.Fingerprint);

    private static byte[] IdOf(HttpContext http, string key) => Hash(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", http.Request.Method, http.Request.Path.Value ?? "", key);

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
