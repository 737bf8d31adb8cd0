namespace PaymentPortal.Webhooks;

/// <summary>A delivery with what lists say of its event.</summary>
public sealed record DeliveryRow(WebhookDelivery Delivery, int Sequence, Guid? PaymentRequestId);
