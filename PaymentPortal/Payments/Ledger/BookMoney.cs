using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Payments.Ledger;

/// <summary>Every entry that speaks of money is booked with it.</summary>
public sealed class BookMoney : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry) => db.AddRange(LedgerPosting.Of(entry, request.CurrencyCode));
}
