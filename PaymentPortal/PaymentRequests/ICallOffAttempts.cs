using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests;

/// <summary>What a request needs of payments before it can be called off or expire: that no attempt may bring money any more. A seam, so that requests need not know how payments work.</summary>
public interface ICallOffAttempts
{
    /// <summary>Calls a live attempt off at its provider and records what came of it, be it money. False when the provider gave no clear answer.</summary>
    Task<bool> CallOff(Guid paymentRequestId, CancellationToken cancel);

    /// <summary>Whether an attempt may still bring money, asked within the unit that ends the request: a payer may have begun another one since the first was called off.</summary>
    Task<bool> IsAnyLive(PaymentPortalDbContext db, Guid paymentRequestId, CancellationToken cancel);
}
