using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Messaging;

/// <summary>Whoever orders a message by an event gets its row in the same transaction.</summary>
public sealed class OrderMessages : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        IReadOnlyList<MessageOrder> orders = entry.Event switch
        {
            RequestSent sent => sent.Messages,
            MessageOrdered ordered => [ordered.Message],
            _ => [],
        };
        foreach (var order in orders)
        {
            if (MessageAddress.Of(request, order.Channel) is { } address)
            {
                db.Add(Message.Order(order, request.Id, address, entry.ActorName, entry.OccurredAt));
            }
        }
    }
}
