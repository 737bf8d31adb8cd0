using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Simulation.Planted;

/// <summary>A clock that is slow: whoever goes by it takes what has just expired for payable.</summary>
internal sealed class SlowClock(TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - TimeSpan.FromMinutes(30);
}

/// <summary>Ends requests without calling their attempts off.</summary>
internal sealed class NobodyCallsOff : ICallOffAttempts
{
    public Task<bool> CallOff(Guid paymentRequestId, CancellationToken cancel) => Task.FromResult(true);

    public Task<bool> IsAnyLive(PaymentPortalDbContext db, Guid paymentRequestId, CancellationToken cancel) => Task.FromResult(false);
}
