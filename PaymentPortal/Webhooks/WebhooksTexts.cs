namespace PaymentPortal.Webhooks;

/// <summary>Marks the texts of webhooks.</summary>
public sealed class WebhooksTexts;
