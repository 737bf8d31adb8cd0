namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Does something once nobody has typed for a while.</summary>
public sealed class Pause : IDisposable
{
    private readonly TimeSpan length;
    private readonly ITimer timer;

    /// <param name="clock">Measures the pause.</param>
    /// <param name="length">How long.</param>
    /// <param name="then">Goes over to its page's own turn by itself.</param>
    public Pause(TimeProvider clock, TimeSpan length, Func<Task> then)
    {
        this.length = length;
        timer = clock.CreateTimer(_ => _ = then(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something was typed: the pause begins anew.</summary>
    public void Restart() => timer.Change(length, Timeout.InfiniteTimeSpan);

    /// <summary>Nothing is to follow any more.</summary>
    public void Stop() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer.Dispose();
}
