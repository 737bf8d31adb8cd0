namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>The sentences of the story, in TimelineTexts.resx (English) and TimelineTexts.de.resx.</summary>
public sealed class TimelineTexts;
