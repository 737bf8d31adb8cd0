namespace PaymentPortal.Data.Demo;

/// <summary>How far the story of a demo request has gone.</summary>
internal enum DemoPlot
{
    /// <summary>Not sent.</summary>
    Draft,

    /// <summary>Sent and taken back.</summary>
    TakenBack,

    /// <summary>Its message leaves on a later day.</summary>
    Scheduled,

    /// <summary>Delivered, not looked at.</summary>
    Delivered,

    /// <summary>Looked at.</summary>
    Opened,

    /// <summary>Reminded once.</summary>
    Reminded,

    /// <summary>The payer is at the provider's page.</summary>
    Choosing,

    /// <summary>A first try was refused.</summary>
    Refused,

    /// <summary>The payer means to transfer the money.</summary>
    Announced,

    /// <summary>The provider has yet to confirm the money.</summary>
    Processing,

    /// <summary>A transfer brought half.</summary>
    PartlyPaid,

    Paid,

    /// <summary>Paid after a refusal, with another method.</summary>
    PaidAtSecondTry,

    Expired,

    /// <summary>A part came, then the time ran out.</summary>
    ExpiredPartlyPaid,

    Cancelled,

    Refunded,

    PartlyRefunded,

    ChargedBack,

    /// <summary>The money of a superseded attempt came as well.</summary>
    PaidTwice,

    /// <summary>The money came after the expiry.</summary>
    PaidLate,

    /// <summary>Another amount came than was due.</summary>
    AmountDiffers,

    /// <summary>The payer's mail server refused the message.</summary>
    Undeliverable,

    /// <summary>The mail server never answered.</summary>
    GaveUp,

    /// <summary>The line broke at the last answer.</summary>
    Unclear,
}
