namespace PaymentPortal.Webhooks;

/// <summary>Which deliveries; what is null does not narrow.</summary>
/// <param name="From">UTC; events from this moment on.</param>
/// <param name="To">UTC; events before this moment.</param>
public sealed record DeliveryFilter(WebhookDeliveryState? State = null, string? Type = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    public IQueryable<WebhookDelivery> Apply(IQueryable<WebhookDelivery> deliveries) => deliveries.Where(delivery =>
        (State == null || delivery.State == State) && (Type == null || delivery.Type == Type) && (From == null || delivery.OccurredAt >= From) && (To == null || delivery.OccurredAt < To));
}
