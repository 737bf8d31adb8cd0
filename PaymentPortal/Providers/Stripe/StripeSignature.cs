using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Proves notifications as Stripe signs them: HMAC-SHA256 over "timestamp.body", the body byte for byte as it came (docs.stripe.com/webhooks, "Verify webhook signatures manually").</summary>
internal static class StripeSignature
{
    public const string Header = "Stripe-Signature";

    /// <summary>How far the sender's clock may be from ours, either way; an older notification could be a replayed one.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The header of a notification.</summary>
    public static string Sign(string secret, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={timestamp},v1={Convert.ToHexStringLower(Mac(secret, timestamp, body))}";
    }

    /// <summary>Whether one of the signatures fits and the time is near. Without a secret nothing is proven.</summary>
    public static bool IsProven(string secret, IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (secret.Length == 0 || !headers.TryGetValue(Header, out var header))
        {
            return false;
        }

        var parts = header.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToList();
        if (parts.FirstOrDefault(part => part[0] == "t")?[1] is not { } timestamp || !IsRecent(timestamp, now))
        {
            return false;
        }

        var expected = Mac(secret, timestamp, body);
        var isProven = false;
        foreach (var part in parts.Where(part => part[0] == "v1" && part[1].Length == expected.Length * 2))
        {
            isProven |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(part[1]), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)));
        }

        return isProven;
    }

    private static bool IsRecent(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) <= (decimal)Tolerance.TotalSeconds;

    private static byte[] Mac(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
