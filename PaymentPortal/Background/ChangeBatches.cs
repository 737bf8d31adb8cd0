namespace PaymentPortal.Background;

/// <summary>Hands the ids announced by the <see cref="ChangeFeed"/> to one page, gathered over a moment, so that a storm of changes costs a page a few reads and not one each.</summary>
public sealed class ChangeBatches : IDisposable
{
    /// <summary>Short enough to be called live, long enough to gather what one payment does to a request.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(200);

    private readonly Lock guard = new();
    private readonly Func<IReadOnlySet<Guid>, Task> take;
    private readonly ITimer timer;
    private readonly IDisposable subscription;
    private HashSet<Guid> waiting = [];

    /// <param name="feed">Where changes are announced.</param>
    /// <param name="clock">Measures the gap.</param>
    /// <param name="take">Reads again what has changed; it goes over to its page's own turn by itself.</param>
    public ChangeBatches(ChangeFeed feed, TimeProvider clock, Func<IReadOnlySet<Guid>, Task> take)
    {
        this.take = take;
        timer = clock.CreateTimer(_ => _ = HandOver(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        subscription = feed.Listen(Gather);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        subscription.Dispose();
        timer.Dispose();
    }

    private void Gather(IReadOnlySet<Guid> ids)
    {
        lock (guard)
        {
            if (waiting.Count == 0)
            {
                timer.Change(Gap, Timeout.InfiniteTimeSpan);
            }

            waiting.UnionWith(ids);
        }
    }

    private Task HandOver()
    {
        HashSet<Guid> ids;
        lock (guard)
        {
            (ids, waiting) = (waiting, []);
        }

        return ids.Count == 0 ? Task.CompletedTask : take(ids);
    }
}
