namespace PaymentPortal.Messaging;

/// <summary>What became of a message.</summary>
public enum MessageStatus
{
    /// <summary>Waits for its moment or its next try.</summary>
    Waiting,

    /// <summary>Is being handed over right now.</summary>
    Transmitting,

    /// <summary>Taken over by the payer's mail server or the gateway.</summary>
    Sent,

    /// <summary>Refused for good: the address does not exist or does not want it.</summary>
    Refused,

    /// <summary>Tried for days without success.</summary>
    GaveUp,

    /// <summary>The line broke at the last answer: it may or may not have arrived. Never sent again by itself.</summary>
    Unclear,

    /// <summary>Called off before it left.</summary>
    CalledOff,
}
