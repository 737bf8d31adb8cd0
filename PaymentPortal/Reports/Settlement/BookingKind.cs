namespace PaymentPortal.Reports.Settlement;

/// <summary>What a booking is to whoever reads the settlement.</summary>
public enum BookingKind
{
    /// <summary>Money came and was due.</summary>
    Payment,

    /// <summary>Money came that was not due.</summary>
    Surplus,

    /// <summary>Money went back to the payer.</summary>
    Refund,

    /// <summary>Money that had not been due went back to the payer.</summary>
    SurplusRefund,

    /// <summary>The payer's bank took money back, whether it had been due or not.</summary>
    Chargeback,

    /// <summary>A booking that was a mistake was taken back.</summary>
    Reversal,
}
