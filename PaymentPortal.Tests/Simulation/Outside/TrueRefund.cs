using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Outside;

/// <summary>Money that really went back, or will, or will not.</summary>
internal sealed class TrueRefund(Guid refundId, string captureId, long value)
{
    public Guid RefundId => refundId;

    public string CaptureId => captureId;

    public long Value => value;

    public ProviderRefundPhase Phase { get; set; }

    /// <summary>Whether the provider said no instead of trying.</summary>
    public bool IsRefused { get; init; }

    public ProviderRefund AsReported => new($"rfd_{refundId:N}", Phase, Phase == ProviderRefundPhase.Failed ? "account-closed" : null);
}
