using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaymentPortal.Webhooks.Signing;

/// <summary>Signs as Standard Webhooks 1.0 prescribes: HMAC-SHA256 over "id.timestamp.body", and Ed25519 over the same where the endpoint wants it. During a rotation the header carries one signature for each valid secret;
/// a receiver takes the event when any of them fits.</summary>
public sealed class WebhookSigner(WebhookSecrets secrets)
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Scheme = "v1,";
    private const string PublicScheme = "v1a,";

    /// <summary>The three headers of a try.</summary>
    /// <param name="endpoint">Whose secrets sign.</param>
    /// <param name="eventId">The event's public id.</param>
    /// <param name="now">UTC; the moment of the try. Receivers refuse what is more than five minutes off.</param>
    /// <param name="body">Byte for byte as posted.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Headers(WebhookEndpoint endpoint, string eventId, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var prefix = Encoding.ASCII.GetBytes($"{eventId}.{timestamp}.");
        var signatures = new List<string>(2);
        foreach (var number in endpoint.SecretsAt(now))
        {
            signatures.Add(Scheme + Convert.ToBase64String(Sign(secrets.KeyOf(endpoint.Id, number), prefix, body)));
            if (endpoint.SignsPublicly)
            {
                signatures.Add(PublicScheme + Convert.ToBase64String(secrets.PairOf(endpoint.Id, number).Sign([.. prefix, .. body])));
            }
        }

        return [new(IdHeader, eventId), new(TimestampHeader, timestamp), new(SignatureHeader, string.Join(' ', signatures))];
    }

    private static byte[] Sign(byte[] key, byte[] prefix, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(prefix);
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
