namespace PaymentPortal.PaymentRequests;

/// <summary>Where a payment request stands. Overdue and countdown are derived from dates and never stored.</summary>
public enum PaymentRequestStatus
{
    /// <summary>Being prepared; the payer knows nothing of it.</summary>
    Draft,

    /// <summary>Sent and payable until it expires.</summary>
    Open,

    /// <summary>A payment was made in time but its provider has not confirmed it yet.</summary>
    Processing,

    /// <summary>Part of the amount was paid; the rest is payable until it expires.</summary>
    PartiallyPaid,

    /// <summary>The whole amount was paid. Can never be paid again.</summary>
    Paid,

    /// <summary>Not paid in time. Can never be paid again.</summary>
    Expired,

    /// <summary>Called off by the sender. Can never be paid again.</summary>
    Cancelled,

    /// <summary>Paid, and given back in full.</summary>
    Refunded,

    /// <summary>Paid, and part of it given back.</summary>
    PartiallyRefunded,

    /// <summary>Paid, and taken back by the payer's bank.</summary>
    ChargedBack,
}
