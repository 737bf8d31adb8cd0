using System.Collections.Concurrent;

namespace PaymentPortal.Background;

/// <summary>Tells whoever listens in this process which requests have changed, after the commit. It carries ids only: a listener reads again with its own rights.</summary>
public sealed partial class ChangeFeed(ILogger<ChangeFeed> log)
{
    private readonly ConcurrentDictionary<Guid, Action<IReadOnlySet<Guid>>> listeners = new();
    private readonly TimeProvider clock = TimeProvider.System;

    /// <summary>Listens until disposed. The action is called on the writer's time: it notes the ids and returns at once.</summary>
    public IDisposable Listen(Action<IReadOnlySet<Guid>> listener)
    {
        var key = Primitives.Ids.New(clock);
        listeners[key] = listener;
        return new Subscription(() => listeners.TryRemove(key, out _));
    }

    /// <summary>Announces changed requests to all listeners.</summary>
    public void Publish(IReadOnlySet<Guid> requestIds)
    {
        if (requestIds.Count == 0)
        {
            return;
        }

        foreach (var listener in listeners.Values)
        {
            try
            {
                listener(requestIds);
            }
#pragma warning disable CA1031 // A listener that fails must not keep the news from the others, nor stop the writer.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.ListenerFailed(log, exception);
            }
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A listener of the change feed failed.")]
        public static partial void ListenerFailed(ILogger logger, Exception exception);
    }
}
