using System.Collections.Concurrent;
using PaymentPortal.Providers;

namespace PaymentPortal.Support.Payments;

/// <summary>A provider in the test's own hands: it keeps every promise of the seam, and the test says what becomes of each payment. It answers to the key of the sandbox,
/// so that the built-in methods lead to it.</summary>
public sealed class FakeProvider : IPaymentProvider
{
    private readonly ConcurrentDictionary<Guid, ProviderState> states = new();

    public string Key => "sandbox";

    public string HostName => "provider.example";

    /// <summary>Calls of <see cref="Start"/>, also those that failed.</summary>
    public int Starts { get; private set; }

    /// <summary>When set, every call fails with it.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Runs in the middle of a start, before the answer.</summary>
    public Func<Task>? DuringStart { get; set; }

    /// <summary>Runs after a cancellation took effect, before its answer.</summary>
    public Func<Task>? AfterCancel { get; set; }

    /// <summary>Whether a cancellation comes too late for a payment in this state.</summary>
    public Func<ProviderState, bool> KeepsOnCancel { get; set; } = state => state.Phase is not (ProviderPhase.Open or ProviderPhase.Unknown);

    /// <summary>Says what is known of an attempt from now on.</summary>
    public void Say(Guid attemptId, ProviderPhase phase, params ProviderCapture[] captures) => states[attemptId] = new ProviderState(phase, captures, phase == ProviderPhase.Refused ? "limit" : null);

    /// <summary>The attempt brought its money.</summary>
    public void Capture(Guid attemptId, long value = Payables.Amount) => Say(attemptId, ProviderPhase.Captured, new ProviderCapture($"cap_{attemptId:N}", value, "EUR"));

    public async Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        Starts++;
        Throw();
        if (DuringStart is { } during)
        {
            await during();
        }

        return states.GetOrAdd(order.AttemptId, new ProviderState(ProviderPhase.Open, [])).Phase == ProviderPhase.Cancelled
            ? throw new ProviderRefusedException(ProviderRefusedException.CalledOff)
            : new ProviderStart($"ref_{order.AttemptId:N}", $"https://provider.example/{order.AttemptId:N}");
    }

    public Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        Throw();
        return Task.FromResult(states.GetValueOrDefault(attemptId, ProviderState.Unknown));
    }

    /// <summary>How often money was taken that a payer had agreed to.</summary>
    public int Taken { get; private set; }

    /// <summary>Runs in the middle of a taking, before the money moves.</summary>
    public Func<Task>? DuringCapture { get; set; }

    public async Task<ProviderState> Capture(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        Taken++;
        if (DuringCapture is { } during)
        {
            await during();
        }

        Capture(attemptId);
        return states[attemptId];
    }

    public async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        Throw();
        var after = states.AddOrUpdate(attemptId, new ProviderState(ProviderPhase.Cancelled, []), (_, state) => KeepsOnCancel(state) ? state : new ProviderState(ProviderPhase.Cancelled, []));
        if (AfterCancel is { } next)
        {
            await next();
        }

        return after;
    }

    /// <summary>What a refund is answered with; every refund succeeds unless told otherwise.</summary>
    public Func<ProviderRefundOrder, ProviderRefund> AnswerRefund { get; set; } = order => new ProviderRefund($"rfd_{order.RefundId:N}", ProviderRefundPhase.Succeeded);

    /// <summary>The refunds asked for, each once.</summary>
    public ConcurrentDictionary<Guid, ProviderRefundOrder> Refunds { get; } = new();

    public Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel)
    {
        Refunds.TryAdd(order.RefundId, order);
        Throw();
        return Task.FromResult(AnswerRefund(order));
    }

    /// <summary>Proven is what carries an "event" and an "attempt".</summary>
    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) => Task.FromResult(
        headers.TryGetValue("event", out var eventId) && headers.TryGetValue("attempt", out var attempt) ? new ProviderNotice(eventId, Guid.Parse(attempt)) : null);

    private void Throw()
    {
        if (Fault is { } fault)
        {
            throw fault;
        }
    }
}
