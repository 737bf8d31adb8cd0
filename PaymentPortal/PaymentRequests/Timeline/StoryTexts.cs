namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>The words of the live story: its stations, its one sentence and what to say on the telephone; in StoryTexts.resx (English) and StoryTexts.de.resx.</summary>
public sealed class StoryTexts;
