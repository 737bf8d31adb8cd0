namespace PaymentPortal.Checkout;

/// <summary>What a payer sees of a request's life; its name in camel case is the page's <c>data-state</c>.</summary>
public enum PayerState
{
    /// <summary>Payable.</summary>
    Open,

    /// <summary>Payable, and so close to the expiry that the page says how long is left.</summary>
    Countdown,

    /// <summary>A payment was made and is yet to be confirmed.</summary>
    Processing,

    /// <summary>The rest is payable.</summary>
    PartiallyPaid,

    /// <summary>Nothing is left to pay.</summary>
    Paid,

    /// <summary>Can no longer be paid.</summary>
    Expired,

    /// <summary>Need not be paid any more.</summary>
    Cancelled,

    /// <summary>Money went back, all or in part.</summary>
    Refunded,
}
