namespace PaymentPortal.Providers.Sandbox;

/// <summary>A clock that can be put forward, so that expiry, countdown, retries and planned messages are seen today. In development only, and of this process alone:
/// the next start is back in the present. It never goes back while it runs.</summary>
public sealed class SandboxClock : TimeProvider
{
    /// <summary>As far ahead as anything of a request can lie.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(3660);

    private long ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Puts it forward; false when that would lead beyond <see cref="Furthest"/>.</summary>
    /// <param name="by">More than nothing.</param>
    public bool TryAdvance(TimeSpan by)
    {
        long before;
        do
        {
            before = Interlocked.Read(ref ahead);
            if (by <= TimeSpan.Zero || by > Furthest - TimeSpan.FromTicks(before))
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref ahead, before + by.Ticks, before) != before);

        return true;
    }
}
