namespace PaymentPortal.Webhooks.Sending;

/// <summary>How long things may take, and when a delivery is tried again.</summary>
public static class WebhookTimes
{
    /// <summary>From the first byte of the connection to the answer's head.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>How long the answer's body is listened to once the head has come; the head alone decides.</summary>
    public static readonly TimeSpan BodyLimit = TimeSpan.FromSeconds(2);

    /// <summary>Who took a delivery up and has not told by then has died; the next may take it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>What lay so long that a try might outlast its lease is left to be taken up anew.</summary>
    public static readonly TimeSpan StartsWithin = Lease - Limit - BodyLimit - TimeSpan.FromSeconds(10);

    /// <summary>No endpoint gets a longer rest, whatever it asks for.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestOwnRest = TimeSpan.FromMinutes(1);

    /// <summary>The gaps between tries: seconds at first, for a receiver that restarts, then hours; seven days in all.</summary>
    private static readonly TimeSpan[] Gaps =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(20),
        TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    /// <summary>Tries of one round, the first among them.</summary>
    public static int MostTries => Gaps.Length + 1;

    /// <summary>The gap after so many tries of a round; null when it is given up. Each gap is up to a fifth longer or shorter than planned, so that what failed together does not come back together.</summary>
    /// <param name="tries">At least 1.</param>
    /// <param name="chance">From 0 up to 1.</param>
    /// <param name="retryAfter">What the endpoint asked for; the gap is never shorter.</param>
    public static TimeSpan? Gap(int tries, double chance, TimeSpan? retryAfter)
    {
        if (tries >= MostTries)
        {
            return null;
        }

        var gap = Gaps[tries - 1] * (0.8 + (0.4 * chance));
        var asked = Min(retryAfter ?? TimeSpan.Zero, LongestRest);
        return gap > asked ? gap : asked;
    }

    /// <summary>How long the whole endpoint is left alone after an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="failuresInRow">Failures before it since the last success.</param>
    public static TimeSpan Rest(WebhookAnswer answer, int failuresInRow) =>
        answer.RetryAfter is { } asked ? Min(asked, LongestRest)
        : answer.IsOverloaded ? Min(FirstRest * Math.Pow(2, Math.Min(failuresInRow, 10)), LongestOwnRest)
        : TimeSpan.Zero;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
