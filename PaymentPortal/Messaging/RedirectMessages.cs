using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Messaging;

/// <summary>Messages that wait follow a recipient whose address was corrected; without an address they are called off.</summary>
public sealed class RedirectMessages : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        if (entry.Event is not RequestEdited { Fields: var fields } || !fields.Contains("recipient"))
        {
            return;
        }

        var waiting = db.Messages.Where(message => message.PaymentRequestId == request.Id && message.Status == MessageStatus.Waiting && message.Tries == 0).ToList();
        foreach (var message in waiting)
        {
            if (OrderMessages.AddressOf(request, message.Channel) is { } address)
            {
                message.Redirect(address);
            }
            else
            {
                message.CallOff();
            }
        }
    }
}
