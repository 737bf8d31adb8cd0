using System.Text.Json;

namespace PaymentPortal.Providers.Stripe;

/// <summary>What a proven notification names. It is read without the library, which refuses events of another version of the API than its own.</summary>
/// <param name="EventId">Stripe's id of it.</param>
/// <param name="AttemptId">Our id, where the object in it carries that.</param>
/// <param name="PaymentIntent">The payment that it is about, where it names one.</param>
internal sealed record StripeNotification(string EventId, Guid? AttemptId, string? PaymentIntent)
{
    /// <summary>The kinds of events that an endpoint is registered for.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "checkout.session.completed", "checkout.session.async_payment_succeeded", "checkout.session.async_payment_failed", "checkout.session.expired",
        "charge.refunded", "refund.created", "refund.updated", "refund.failed",
        "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed", "charge.dispute.funds_withdrawn", "charge.dispute.funds_reinstated",
    ];

    private const int LongestId = 128;

    /// <summary>Null when it cannot be read. Of kinds that nobody asked for only the id is taken.</summary>
    public static StripeNotification? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (Text(root, "id") is not { Length: > 0 and <= LongestId } id || Text(root, "type") is not { } kind)
            {
                return null;
            }

            return Kinds.Contains(kind) && Member(Member(root, "data"), "object") is { } subject
                ? new StripeNotification(id, Attempt(subject), Text(subject, "payment_intent"))
                : new StripeNotification(id, null, null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Guid? Attempt(JsonElement subject) =>
        Guid.TryParseExact(Text(subject, "client_reference_id") ?? Text(Member(subject, "metadata"), StripeOrder.Attempt), "D", out var id) ? id : null;

    private static JsonElement? Member(JsonElement? of, string name) => of is { ValueKind: JsonValueKind.Object } && of.Value.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
