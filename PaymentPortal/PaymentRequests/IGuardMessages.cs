using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What may not be said to a payer although it could be: numbers that cost too much, and more than a day's fill. A seam, so that requests need not know how channels work.</summary>
public interface IGuardMessages
{
    /// <summary>Why these messages may not be sent; null when they may. Asked within the unit that orders them.</summary>
    Task<Refusal?> WhyNot(PaymentPortalDbContext db, Recipient recipient, Brand brand, IReadOnlyList<SendEntry> entries, Actor actor, CancellationToken cancel);
}
