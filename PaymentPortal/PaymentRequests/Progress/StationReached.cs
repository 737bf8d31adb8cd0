namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>The stations of the thread, in their order.</summary>
public enum StationReached
{
    /// <summary>Made payable.</summary>
    Sent,

    /// <summary>The payer's mail server took the message over.</summary>
    Delivered,

    /// <summary>A person opened the page.</summary>
    Opened,

    /// <summary>A method was chosen.</summary>
    Chosen,

    /// <summary>All of the money came.</summary>
    Paid,
}
