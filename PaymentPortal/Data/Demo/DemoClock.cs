namespace PaymentPortal.Data.Demo;

/// <summary>The time of a story: begins in the past, goes on step by step and never reaches the present.</summary>
internal sealed class DemoClock(DateTimeOffset start, DateTimeOffset end, int seed)
{
    private int steps;

    /// <summary>UTC.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Goes on by about so long, or by a part of what is left when that is little. The same seed waits the same.</summary>
    public void Wait(TimeSpan typical)
    {
        var spread = ((seed * 7919) + (++steps * 104_729)) % 1000 / 1000d;
        var step = typical * (0.6 + (0.8 * spread));
        var left = end - Now;
        Now += step < left / 2 ? step : left / 3;
    }

    /// <summary>Goes on to a moment of the past; stays where it is when that has gone by.</summary>
    public void WaitUntil(DateTimeOffset moment) => Now = moment > Now && moment < end ? moment : Now;
}
