namespace PaymentPortal.Webhooks;

/// <summary>What became of a delivery.</summary>
public enum WebhookDeliveryState
{
    /// <summary>Waits for its first or next try.</summary>
    Waiting,

    /// <summary>Answered with 2xx.</summary>
    Delivered,

    /// <summary>Given up; somebody has to look.</summary>
    Parked,
}
