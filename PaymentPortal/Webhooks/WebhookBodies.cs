using System.Text.Json;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Writes what an event says: type, moment, sequence and the thing itself as the API returns it.</summary>
public sealed class WebhookBodies
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The body in UTF-8.</summary>
    public static byte[] Write(string type, DateTimeOffset occurredAt, int sequence, object data) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, timestamp = occurredAt, sequence, data }, Json);

    /// <summary>A request as the API returns it.</summary>
    public static object Data(PaymentRequest request) => new { id = PublicId.Format(PublicId.PaymentRequest, request.Id), request.Reference, request.Version };

    /// <summary>A message as the API returns it.</summary>
    public static object Data(Message message) => new { id = PublicId.Format(PublicId.Message, message.Id), message.Channel };
}
