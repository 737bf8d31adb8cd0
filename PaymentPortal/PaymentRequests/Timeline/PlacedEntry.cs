namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>An entry and its place.</summary>
public sealed record PlacedEntry(TimelineEntry Entry, TimelinePlace Place);
