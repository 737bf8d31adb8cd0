namespace PaymentPortal.Background;

/// <summary>How long to wait before the next try: a ceiling that doubles from try to try, and a random point below it ("full jitter"),
/// so that what failed together does not come back together.</summary>
/// <param name="First">The ceiling after the first try.</param>
/// <param name="Longest">The ceiling never grows beyond this.</param>
/// <param name="MostTries">After so many tries it is given up.</param>
public sealed record RetryPolicy(TimeSpan First, TimeSpan Longest, int MostTries)
{
    /// <summary>No gap is shorter than this part of its ceiling; a gap of nothing would be no gap.</summary>
    private const double Floor = 0.1;

    /// <summary>The gap after so many tries; null when it is given up.</summary>
    /// <param name="tries">Tries made so far, at least 1.</param>
    /// <param name="chance">A number from 0 up to 1, from the caller's source of chance.</param>
    public TimeSpan? Gap(int tries, double chance) => tries >= MostTries ? null : Ceiling(tries) * (Floor + ((1 - Floor) * chance));

    /// <summary>The longest that the gap after so many tries can be.</summary>
    public TimeSpan Ceiling(int tries)
    {
        var growth = Math.Pow(2, Math.Max(tries - 1, 0));
        return growth < Longest / First ? First * growth : Longest;
    }
}
