namespace PaymentPortal.Webhooks;

/// <summary>What happened, without the thing it happened to.</summary>
/// <param name="EventId">The same however often it is told.</param>
/// <param name="Type">One of <see cref="WebhookEventTypes"/>.</param>
/// <param name="OccurredAt">UTC.</param>
/// <param name="Sequence">Grows by one with every event of the same thing; 1 where there is only one.</param>
/// <param name="PaymentRequestId">The request, if it is about one.</param>
/// <param name="BrandId">The brand, if it belongs to one.</param>
public sealed record WebhookNews(Guid EventId, string Type, DateTimeOffset OccurredAt, int Sequence, Guid? PaymentRequestId, Guid? BrandId);
