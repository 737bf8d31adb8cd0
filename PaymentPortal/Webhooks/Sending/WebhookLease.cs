namespace PaymentPortal.Webhooks.Sending;

/// <summary>One taken-up delivery, ready to leave.</summary>
/// <param name="Endpoint">Where to, as it stood when it was taken up.</param>
/// <param name="EventId">The event.</param>
/// <param name="Body">What it says, in UTF-8.</param>
/// <param name="Tries">How often it was tried before.</param>
/// <param name="LeaseId">Shows that the delivery is still this holder's.</param>
/// <param name="Taken">UTC; when it was taken up.</param>
public sealed record WebhookLease(WebhookEndpoint Endpoint, Guid EventId, byte[] Body, int Tries, Guid LeaseId, DateTimeOffset Taken)
{
    /// <summary>The very address.</summary>
    public string Url { get; init; } = Endpoint.Url;
}
