namespace PaymentPortal.Payments;

/// <summary>When a provider is asked about an attempt that it has not spoken of.</summary>
internal static class PaymentAttemptSchedule
{
    /// <summary>Most providers notify within seconds, so the first look comes soon.</summary>
    public static readonly TimeSpan FirstCheck = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Doubles from half a minute to one hour, and stays there: an attempt, and a refund, is asked about until it is known.</summary>
    public static TimeSpan After(int checks)
    {
        var gap = FirstCheck * Math.Pow(2, Math.Min(checks, 10));
        return gap < Longest ? gap : Longest;
    }
}
