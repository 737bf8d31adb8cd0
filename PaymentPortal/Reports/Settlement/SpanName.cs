using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports.Settlement;

/// <summary>Spans that move with the day.</summary>
public enum SpanName
{
    Today,
    Yesterday,
    Month,
    LastMonth,
}

/// <summary>Spans by name: in addresses, and as days.</summary>
public static class SpanNames
{
    public static SpanName? Parse(string? text) => Enum.GetValues<SpanName>().Cast<SpanName?>().FirstOrDefault(span => Write(span!.Value) == text);

    /// <summary>"today", "yesterday", "month", "last-month".</summary>
    public static string Write(SpanName span) => span == SpanName.LastMonth ? "last-month" : span.ToString().ToLowerInvariant();

    public static DayRange DaysOf(SpanName span, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return span switch
        {
            SpanName.Today => DayRange.Of(today),
            SpanName.Yesterday => DayRange.Of(today.AddDays(-1)),
            SpanName.Month => new DayRange(first, today),
            SpanName.LastMonth => new DayRange(first.AddMonths(-1), first.AddDays(-1)),
        };
    }
}
