using PaymentPortal.Background;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Rings when something has changed. However often it does while nobody waits, it rings once.</summary>
internal sealed class FeedBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);
    private readonly IDisposable subscription;

    public FeedBell(ChangeFeed changes) => subscription = changes.Listen(_ => Ring());

    /// <summary>Waits for the next ring, or for as long as told when none comes.</summary>
    public Task Wait(TimeSpan most, CancellationToken cancel) => rung.WaitAsync(most, cancel);

    public void Dispose()
    {
        subscription.Dispose();
        rung.Dispose();
    }

    private void Ring()
    {
        try
        {
            if (rung.CurrentCount == 0)
            {
                rung.Release();
            }
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // It has rung already, or nobody listens any more.
        }
    }
}
