using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Messaging;

/// <summary>Nobody is asked to pay what is paid, expired, cancelled or taken back: messages that still wait are called off with the event.</summary>
public sealed class CallOffMessages : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        if (entry.Event is SendUndone or RequestExpired or RequestCancelled or PaymentSettled { Due: 0 })
        {
            foreach (var message in db.Set<Message>().Where(message => message.PaymentRequestId == request.Id && message.Status == MessageStatus.Waiting).ToList())
            {
                message.CallOff();
            }
        }
    }
}
