using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests.Feed;

/// <summary>An entry with what its readers know the request by.</summary>
public sealed record FeedEntry(PlacedEntry Placed, FeedRequest Request);
