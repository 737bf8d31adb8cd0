using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Receiver;

/// <summary>Verifies a webhook of PaymentPortal (Standard Webhooks).
/// Needs the body byte for byte as it came: read Request.Body before anything binds it.</summary>
public static class PaymentPortalWebhook
{
    public static bool Verify(
        IReadOnlyDictionary<string, string> headers, byte[] body, string secret, DateTimeOffset now)
    {
        var (id, timestamp) = (Header("webhook-id"), Header("webhook-timestamp"));
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > 300)
        {
            return false;
        }

        var key = Convert.FromBase64String(secret.Replace("whsec_", "", StringComparison.Ordinal));
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var hash = Convert.ToBase64String(HMACSHA256.HashData(key, signed));
        var expected = Encoding.UTF8.GetBytes($"v1,{hash}");

        // While a secret is renewed there are two signatures; one that fits is enough.
        return Header("webhook-signature").Split(' ').Any(given =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected));

        string Header(string name) => headers.TryGetValue(name, out var value) ? value : "";
    }
}
