namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>How far a payment is at the test provider; the API writes it in lower case.</summary>
public enum SandboxPaymentStatus
{
    /// <summary>The payer has not decided, or the money is late.</summary>
    Open,

    /// <summary>The payer agreed; the bank has yet to confirm.</summary>
    Pending,

    /// <summary>Money came.</summary>
    Captured,

    /// <summary>The bank refused.</summary>
    Refused,

    /// <summary>Payer or merchant called it off.</summary>
    Cancelled,

    /// <summary>Nobody decided in time.</summary>
    Expired,
}
