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

/// <summary>What each kind asks for.</summary>
public static class AttentionKinds
{
    /// <summary>Money lies here that is not due: it goes back, or somebody says where it belongs.</summary>
    public static bool IsSurplus(this AttentionKind kind) => kind is AttentionKind.PaidTwice or AttentionKind.AmountDiffers or AttentionKind.PaidLate;

    /// <summary>The kind of money that was not due, by its reason.</summary>
    public static AttentionKind OfSurplus(string reason) => reason switch
    {
        "duplicate" => AttentionKind.PaidTwice,
        "late" => AttentionKind.PaidLate,
        _ => AttentionKind.AmountDiffers,
    };

    /// <summary>"paid-twice": as in addresses and texts.</summary>
    public static string Code(this AttentionKind kind) => kind switch
    {
        AttentionKind.PaidTwice => "paid-twice",
        AttentionKind.AmountDiffers => "amount-differs",
        AttentionKind.PaidLate => "paid-late",
        AttentionKind.ChargedBack => "charged-back",
        AttentionKind.RefundFailed => "refund-failed",
        AttentionKind.Unknown => "unknown",
        AttentionKind.Undelivered => "undelivered",
        AttentionKind.ImportRows => "import-rows",
        AttentionKind.Unmatched => "unmatched",
        AttentionKind.AwaitsApproval => "awaits-approval",
    };
}
