namespace PaymentPortal.PaymentRequests.Feed;

/// <summary>A request as the feed speaks of it.</summary>
public sealed record FeedRequest(Guid Id, string Reference, string? ExternalId, string CurrencyCode);
