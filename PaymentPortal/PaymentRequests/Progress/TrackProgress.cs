using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>Moves the stations with the events.</summary>
public sealed class TrackProgress : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        switch (entry.Event)
        {
            case RequestCreated:
                db.Add(RequestProgress.Begin(request.Id));
                break;
            case MessageAccepted or MessageFailed or AttemptStarted or TransferAnnounced or SurplusRecorded or SurplusRefunded or SurplusUnmatched or SendUndone:
                db.RequestProgress.Find(request.Id)?.Take(entry.Event, entry.OccurredAt);
                break;
        }
    }
}
