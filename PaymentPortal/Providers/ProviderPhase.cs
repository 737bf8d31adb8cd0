namespace PaymentPortal.Providers;

/// <summary>How far a payment is at its provider.</summary>
public enum ProviderPhase
{
    /// <summary>Not there.</summary>
    Unknown,

    /// <summary>The payer has not decided yet.</summary>
    Open,

    /// <summary>The payer agreed; the money moves only when we take it (<see cref="IPaymentProvider.Capture"/>).</summary>
    Approved,

    /// <summary>The payer agreed; the money is not sure yet.</summary>
    Pending,

    /// <summary>Money came.</summary>
    Captured,

    /// <summary>Refused by provider or bank.</summary>
    Refused,

    /// <summary>The payer or we called it off.</summary>
    Cancelled,

    /// <summary>Its time ran out.</summary>
    Expired,
}
