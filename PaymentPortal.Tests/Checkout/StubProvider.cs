using PaymentPortal.Providers;

namespace PaymentPortal.Checkout;

/// <summary>A provider that does what the test says, and counts what it is asked.</summary>
internal sealed class StubProvider : IPaymentProvider
{
    private int fetches;
    private int starts;

    public string Key => "sandbox";

    public string HostName => "pay.example";

    /// <summary>What it knows of every payment.</summary>
    public ProviderState State { get; set; } = new(ProviderPhase.Open, []);

    /// <summary>Thrown at the next start.</summary>
    public Exception? Fault { get; set; }

    /// <summary>What it answers when a payment is called off.</summary>
    public ProviderPhase AfterCancel { get; set; } = ProviderPhase.Cancelled;

    public int Fetches => fetches;

    public int Starts => starts;

    public Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        Interlocked.Increment(ref starts);
        return Fault is null ? Task.FromResult(new ProviderStart($"ref-{order.AttemptId}", $"https://pay.example/{order.AttemptId}")) : Task.FromException<ProviderStart>(Fault);
    }

    public Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        Interlocked.Increment(ref fetches);
        return Task.FromResult(State);
    }

    public Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel) => Task.FromResult(new ProviderState(AfterCancel, []));

    public Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel) => Task.FromException<ProviderRefund>(new ProviderRefusedException("refund-refused"));

    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) => Task.FromResult<ProviderNotice?>(null);
}
