using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Outside;

/// <summary>A payment as it really is at the provider, whatever the portal has heard of it.</summary>
internal sealed class TruePayment(Guid attemptId)
{
    public Guid AttemptId => attemptId;

    /// <summary>What was ordered; null of one that was called off before it was ordered.</summary>
    public Money? Ordered { get; set; }

    /// <summary>After it the page takes no more payment.</summary>
    public DateTimeOffset ExpiresAt { get; set; } = DateTimeOffset.MaxValue;

    public ProviderPhase Phase { get; set; } = ProviderPhase.Open;

    /// <summary>Whether money moves only when the merchant takes it.</summary>
    public bool IsTakenByMerchant { get; init; }

    /// <summary>The merchant called it off: whatever else happens, no more money comes.</summary>
    public bool IsCalledOff { get; set; }

    /// <summary>A payer has been sent to its page.</summary>
    public bool HasVisitor { get; set; }

    public List<TrueCapture> Captures { get; } = [];

    public List<TrueRefund> Refunds { get; } = [];

    public string Reference => $"ref_{attemptId:N}";

    public ProviderState State => new(Phase, [.. Captures.Select(capture => capture.AsReported)], Phase == ProviderPhase.Refused ? "limit" : null);
}
