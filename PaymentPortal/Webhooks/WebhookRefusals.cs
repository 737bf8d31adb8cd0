using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>What is refused about webhooks.</summary>
internal static class WebhookRefusals
{
    public static readonly Refusal NotFound = new("webhook-endpoint-not-found", "There is no such webhook endpoint.");
    public static readonly Refusal NoDelivery = new("webhook-delivery-not-found", "There is no such delivery.");
    public static readonly Refusal Conflict = new("version-conflict", "Somebody else changed it in the meantime.");
    public static readonly Refusal Disabled = new("webhook-endpoint-disabled", "The endpoint is switched off. Switch it on first.");
    public static readonly Refusal OfRequests = new("webhook-endpoint-of-requests", "This endpoint stands for addresses that payment requests name themselves. It can only be switched off.");
    public static readonly Refusal TooMany = new("too-many-webhook-endpoints", $"There can be {WebhookEndpointRules.MostEndpoints} webhook endpoints at most.");
    public static readonly Refusal BadOverlap = Refusal.OfFaults([new Fault("/overlapHours", "out-of-range", "Between 0 and 168.")]);
    public static readonly Refusal TooLargeReplay = new("replay-too-large", $"At most {ResendDeliveries.MostAtOnce} events can be sent again at once. Choose a shorter time.");
    public static readonly Refusal BadRange = Refusal.OfFaults([new Fault("/to", "not-after-from", "The end must be after the beginning.")]);
}
