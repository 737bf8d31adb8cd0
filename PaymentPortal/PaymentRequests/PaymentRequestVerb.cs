namespace PaymentPortal.PaymentRequests;

/// <summary>What can be done to a payment request; the columns of <see cref="PaymentRequestTransitions"/>.</summary>
public enum PaymentRequestVerb
{
    /// <summary>Change recipient, dates, description or metadata.</summary>
    Edit,

    /// <summary>Make it payable and tell the payer.</summary>
    Send,

    /// <summary>Take a send back before any message has left.</summary>
    TakeBack,

    /// <summary>Tell the payer once more.</summary>
    SendAgain,

    /// <summary>Begin a payment attempt.</summary>
    StartAttempt,

    /// <summary>The provider took a payment but has not confirmed it.</summary>
    AwaitConfirmation,

    /// <summary>The unconfirmed payment fell through and nothing had been paid before.</summary>
    ReopenUnpaid,

    /// <summary>The unconfirmed payment fell through and a part had been paid before.</summary>
    ReopenPartlyPaid,

    /// <summary>Money came that leaves a rest to pay.</summary>
    SettlePart,

    /// <summary>Money came that pays what was left.</summary>
    SettleFully,

    /// <summary>Money came although it was not due: late, twice, another amount or currency.</summary>
    RecordSurplus,

    /// <summary>The stored expiry has passed.</summary>
    Expire,

    /// <summary>The sender calls it off.</summary>
    Cancel,

    /// <summary>Some of the money went back to the payer.</summary>
    RefundPart,

    /// <summary>All of the money went back to the payer.</summary>
    RefundFully,

    /// <summary>The payer's bank took the money back.</summary>
    ChargeBack,

    /// <summary>A transfer was matched by mistake, and nothing of what was paid is left.</summary>
    UnmatchAll,

    /// <summary>A transfer was matched by mistake, and other money that was paid is left.</summary>
    UnmatchPart,
    /// <summary>The dispute over the only payment that was charged back is won, and nothing of it had gone back.</summary>
    WinBack,

    /// <summary>The same, and a part had gone back to the payer.</summary>
    WinBackPartlyRefunded,

    /// <summary>The same, and all of it had gone back to the payer.</summary>
    WinBackRefunded,
}
