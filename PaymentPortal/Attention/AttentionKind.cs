namespace PaymentPortal.Attention;

/// <summary>The sorts of things that somebody has to see to.</summary>
public enum AttentionKind
{
    /// <summary>Money came although all was paid.</summary>
    PaidTwice,

    /// <summary>Money came that was more or less than due, or in another currency.</summary>
    AmountDiffers,

    /// <summary>Money came after the expiry or the cancellation.</summary>
    PaidLate,

    /// <summary>The payer's bank took money back.</summary>
    ChargedBack,

    /// <summary>A refund did not reach the payer.</summary>
    RefundFailed,

    /// <summary>A provider has not said for a day what became of a payment.</summary>
    Unknown,

    /// <summary>A message did not arrive.</summary>
    Undelivered,

    /// <summary>Rows of an import failed.</summary>
    ImportRows,

    /// <summary>A movement of the bank account that belongs to no request yet.</summary>
    Unmatched,

    /// <summary>A refund waits for a second person.</summary>
    AwaitsApproval,
}
