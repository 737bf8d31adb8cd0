namespace PaymentPortal.Webhooks;

/// <summary>An endpoint and how it has been of late.</summary>
/// <param name="Waiting">Deliveries that wait; at most <see cref="ListWebhookEndpoints.MostCounted"/>.</param>
/// <param name="Parked">Deliveries that were given up; at most <see cref="ListWebhookEndpoints.MostCounted"/>.</param>
public sealed record WebhookEndpointRow(WebhookEndpoint Endpoint, WebhookHealth Health, int Waiting, int Parked);
