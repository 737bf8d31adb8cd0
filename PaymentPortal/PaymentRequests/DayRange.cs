namespace PaymentPortal.PaymentRequests;

/// <summary>Days of a brand's calendar, both included.</summary>
public sealed record DayRange(DateOnly From, DateOnly To)
{
    /// <summary>One day.</summary>
    public static DayRange Of(DateOnly day) => new(day, day);
}
