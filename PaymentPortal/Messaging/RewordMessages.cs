using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Messaging;

/// <summary>A message that still waits says what is true when it leaves, and goes to the address that is right by then: after a change it is put into words anew.</summary>
public sealed class RewordMessages : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        if (entry.Event is not (RequestEdited or PaymentSettled { Due: > 0 }))
        {
            return;
        }

        foreach (var message in db.Set<Message>().Where(message => message.PaymentRequestId == request.Id && message.Status == MessageStatus.Waiting).ToList())
        {
            if (MessageAddress.Of(request, message.Channel) is not { } address)
            {
                message.CallOff();
                continue;
            }

            message.Reword(address);
            if (db.MessageContents.Find(message.Id) is { } stale)
            {
                db.Remove(stale);
            }
        }
    }
}
