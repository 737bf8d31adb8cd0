namespace PaymentPortal.Attention;

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
