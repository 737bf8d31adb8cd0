using System.Text.Json;
using PaymentPortal.Api.Json;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.Messaging.Api;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Api;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Writes what an event says: type, moment, sequence and the thing itself as the API returns it.</summary>
public sealed class WebhookBodies(BrandsAtHand brands, LinkTokens tokens, PublicAddress address)
{
    /// <summary>The body in UTF-8.</summary>
    public static byte[] Write(string type, DateTimeOffset occurredAt, int sequence, object data) =>
        JsonSerializer.SerializeToUtf8Bytes(new WebhookBody(type, occurredAt, sequence, data), ApiJson.Options);

    /// <summary>A request as the API returns it, as it stands when the unit of work is saved: of several events of one unit, all carry its last state and each its own sequence.</summary>
    public object Data(PaymentPortalDbContext db, PaymentRequest request, DateTimeOffset now) =>
        PaymentRequestContract.Of(request, brands.Find(db, request.BrandId), tokens, address, now);

    /// <summary>A message as the API returns it.</summary>
    public static object Data(Message message) => MessageContract.Of(message);

    private sealed record WebhookBody(string Type, DateTimeOffset Timestamp, int Sequence, object Data);
}
