namespace PaymentPortal.PaymentRequests;

/// <summary>What a request needs of payments before it can be called off or expire: that no attempt may bring money any more. A seam, so that requests need not know how payments work.</summary>
public interface ICallOffAttempts
{
    /// <summary>Calls a live attempt off at its provider and records what came of it, be it money. False when the provider gave no clear answer.</summary>
    Task<bool> CallOff(Guid paymentRequestId, CancellationToken cancel);
}
