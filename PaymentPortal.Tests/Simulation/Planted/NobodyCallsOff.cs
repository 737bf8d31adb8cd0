using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Ends requests without calling their attempts off.</summary>
internal sealed class NobodyCallsOff : ICallOffAttempts
{
    public Task<bool> CallOff(Guid paymentRequestId, CancellationToken cancel) => Task.FromResult(true);

    public Task<bool> IsAnyLive(PaymentPortalDbContext db, Guid paymentRequestId, CancellationToken cancel) => Task.FromResult(false);
}
