using System.Collections.Concurrent;
using PaymentPortal.Api.Problems;
using PaymentPortal.Background;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>The open streams of the feed: how many each API key has, and when the server ends them.</summary>
internal sealed class FeedStreams(ChangeFeed changes, IHostApplicationLifetime lifetime)
{
    /// <summary>Streams of one API key at a time: enough for a crowd of workers, and a client that forgets to close them is noticed.</summary>
    public const int MostPerKey = 10;

    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>What a key is told that has enough of them.</summary>
    public static ApiProblem TooMany { get; } =
        new(StatusCodes.Status429TooManyRequests, "too-many-streams", $"This API key has {MostPerKey} open streams; close one first.") { RetryAfter = TimeSpan.FromSeconds(5) };

    /// <summary>The server stops.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>Takes one of a key's streams until disposed; null when it has enough.</summary>
    public IDisposable? Open(string key)
    {
        if (open.AddOrUpdate(key, 1, (_, count) => count + 1) > MostPerKey)
        {
            Close(key);
            return null;
        }

        return new Ending(() => Close(key));
    }

    /// <summary>A bell that rings with every change, until disposed.</summary>
    public FeedBell Listen() => new(changes);

    private void Close(string key)
    {
        if (open.AddOrUpdate(key, 0, (_, count) => count - 1) <= 0)
        {
            open.TryRemove(KeyValuePair.Create(key, 0));
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
