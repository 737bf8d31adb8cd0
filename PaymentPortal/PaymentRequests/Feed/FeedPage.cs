using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests.Feed;

/// <summary>One page.</summary>
/// <param name="Entries">Oldest first.</param>
/// <param name="End">Where the next page begins.</param>
/// <param name="HasMore">Whether it has entries already.</param>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, TimelinePlace End, bool HasMore);
