using System.Collections.Concurrent;

namespace PaymentPortal.Background;

/// <summary>Does one thing to many, several at a time, so that what waits for somebody silent does not hold up the others. It begins on the caller's own turn and goes over to another
/// only where the work itself does.</summary>
internal static class SideBySide
{
    /// <param name="all">To what.</param>
    /// <param name="atOnce">How many are under way at most.</param>
    /// <param name="act">Does it to one. What it throws does not stop the others and is thrown when they have ended.</param>
    /// <param name="cancel">Nothing is begun after it.</param>
    public static async Task Run<T>(IEnumerable<T> all, int atOnce, Func<T, Task> act, CancellationToken cancel)
    {
        var waiting = new ConcurrentQueue<T>(all);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, waiting.Count)).Select(_ => WorkOff()));

        async Task WorkOff()
        {
            while (waiting.TryDequeue(out var one))
            {
                cancel.ThrowIfCancellationRequested();
                await act(one);
            }
        }
    }
}
