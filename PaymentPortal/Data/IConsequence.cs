using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Data;

/// <summary>What follows from an event within the same transaction. It may read and only adds or changes rows; nothing that leaves the process happens here.</summary>
public interface IConsequence
{
    /// <summary>Adds the rows that follow from one told entry.</summary>
    void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry);
}
