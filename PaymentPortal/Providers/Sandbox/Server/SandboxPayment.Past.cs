namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>A past that nobody played at the provider's pages, as demo data tell it.</summary>
public sealed partial class SandboxPayment
{
    /// <summary>Stands as the portal was once told, without a word to anyone.</summary>
    /// <param name="state">What the portal was told.</param>
    /// <param name="confirmedAt">When money that is still pending comes by itself.</param>
    internal void Recall(ProviderState state, DateTimeOffset confirmedAt)
    {
        Status = state.Phase switch
        {
            ProviderPhase.Captured => SandboxPaymentStatus.Captured,
            ProviderPhase.Refused => SandboxPaymentStatus.Refused,
            ProviderPhase.Cancelled => SandboxPaymentStatus.Cancelled,
            ProviderPhase.Expired => SandboxPaymentStatus.Expired,
            ProviderPhase.Pending => SandboxPaymentStatus.Pending,
            ProviderPhase.Open or ProviderPhase.Approved or ProviderPhase.Unknown => Status,
        };
        CaptureAt = state.Phase == ProviderPhase.Pending ? confirmedAt : null;
        Reason = state.Reason;
        Captures = [.. state.Captures.Select(capture => new SandboxCapture(capture.Id, capture.Value, capture.CurrencyCode, capture.ChargedBack))];
        Version++;
    }
}
