using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Providers.Notifications;

/// <summary>Signs and proves notifications as Standard Webhooks prescribes: HMAC-SHA256 over "id.timestamp.body", the body byte for byte as it came.</summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>How far the sender's clock may be from ours, either way; an older notification could be a replayed one.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Version = "v1,";
    private const int LongestId = 128;

    /// <summary>The three headers of a notification.</summary>
    public static IReadOnlyDictionary<string, string> Headers(byte[] key, string id, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string>
        {
            [IdHeader] = id,
            [TimestampHeader] = timestamp,
            [SignatureHeader] = Version + Convert.ToBase64String(Sign(key, id, timestamp, body)),
        };
    }

    /// <summary>The proven id of a notification; null when a header is missing, the time is off or no signature fits.</summary>
    public static string? ProvenId(byte[] key, IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!headers.TryGetValue(IdHeader, out var id) || id.Length is 0 or > LongestId
            || !headers.TryGetValue(TimestampHeader, out var timestamp) || !IsRecent(timestamp, now)
            || !headers.TryGetValue(SignatureHeader, out var signatures))
        {
            return null;
        }

        var expected = Sign(key, id, timestamp, body);
        var proven = false;
        foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            proven |= Fits(signature, expected);
        }

        return proven ? id : null;
    }

    private static bool IsRecent(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) <= (decimal)Tolerance.TotalSeconds;

    private static bool Fits(string signature, byte[] expected)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature.StartsWith(Version, StringComparison.Ordinal)
            && Convert.TryFromBase64String(signature[Version.Length..], given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], expected);
    }

    private static byte[] Sign(byte[] key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
