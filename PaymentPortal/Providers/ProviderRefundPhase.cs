namespace PaymentPortal.Providers;

/// <summary>How far a refund is at its provider.</summary>
public enum ProviderRefundPhase
{
    /// <summary>Taken on; the money is not back yet.</summary>
    Pending,

    /// <summary>The money went back.</summary>
    Succeeded,

    /// <summary>It did not and will not go back.</summary>
    Failed,
}
