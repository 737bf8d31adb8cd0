using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Webhooks;

/// <summary>Whatever happens to a request is ordered to be told, in the same transaction, to the endpoints that want it and to the address that the request names itself.</summary>
public sealed class OrderDeliveries(PublishWebhookEvent publish, FindOwnAddress own, WebhookBodies bodies) : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        var type = WebhookEventTypes.Of(entry.Event);
        publish.Add(db, new WebhookNews(EventIds.Of(entry), type, entry.OccurredAt, entry.Sequence, request.Id, request.BrandId), () => Data(db, request, entry), own.Run(db, request, entry.OccurredAt));
    }

    private object Data(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry) => entry.Event switch
    {
        MessageAccepted { MessageId: var id } when db.Messages.Find(id) is { } message => WebhookBodies.Data(message),
        MessageFailed { MessageId: var id } when db.Messages.Find(id) is { } message => WebhookBodies.Data(message),
        _ => bodies.Data(db, request, entry.OccurredAt),
    };
}
