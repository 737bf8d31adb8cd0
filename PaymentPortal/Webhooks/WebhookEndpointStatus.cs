namespace PaymentPortal.Webhooks;

/// <summary>Whether an endpoint is spoken to.</summary>
public enum WebhookEndpointStatus
{
    /// <summary>Events are ordered and delivered.</summary>
    Enabled,

    /// <summary>Nothing is ordered; what was ordered before waits.</summary>
    Disabled,

    /// <summary>It is no more; its rows wait to be tidied away.</summary>
    Deleted,
}

/// <summary>Why an endpoint is not spoken to.</summary>
public enum WebhookDisabledReason
{
    /// <summary>Somebody switched it off.</summary>
    SwitchedOff,

    /// <summary>It answered 410: it wants nothing more.</summary>
    Gone,
}
