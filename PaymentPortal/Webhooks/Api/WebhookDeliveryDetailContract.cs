using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Webhooks.Api;

/// <summary>A delivery with what is sent and every try.</summary>
public sealed record WebhookDeliveryDetailContract
{
    /// <summary>How it stands.</summary>
    [Required]
    public required WebhookDeliveryContract Delivery { get; init; }

    /// <summary>The body as posted, byte for byte: what the signature is over.</summary>
    /// <example>{"type":"payment_request.paid","timestamp":"2026-12-01T09:00:00Z","sequence":7,"data":{}}</example>
    [Required]
    public required string Body { get; init; }

    /// <summary>Every try, the last one first.</summary>
    [Required]
    public required IReadOnlyList<WebhookTryContract> Tries { get; init; }

    public static WebhookDeliveryDetailContract Of(DeliveryView view) => new()
    {
        Delivery = WebhookDeliveryContract.Of(view.Delivery, view.Event.Sequence, view.Event.PaymentRequestId),
        Body = view.Body,
        Tries = [.. view.Tries.Select(WebhookTryContract.Of)],
    };
}
