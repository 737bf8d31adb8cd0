using System.Collections.Concurrent;
using PaymentPortal.Data;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Writes down what came of tries, many in one transaction: what comes while one is being written shares the next.</summary>
public sealed partial class RecordTries(WriteDoor door, WebhookOutcome outcome, ILogger<RecordTries> log)
{
    private const int MostAtOnce = 512;

    private readonly ConcurrentQueue<Entry> waiting = new();
    private int writing;

    /// <summary>Completes when the try is durable, or when it could not be written: its lease then ends by itself, and the same event is posted again.</summary>
    public Task Run(WebhookTrial trial) => Add(new Entry(trial.Lease, trial));

    /// <summary>Lays a delivery down untouched.</summary>
    public Task Release(WebhookLease lease) => Add(new Entry(lease, null));

    private Task Add(Entry entry)
    {
        waiting.Enqueue(entry);
        Begin();
        return entry.Written.Task;
    }

    private void Begin()
    {
        if (Interlocked.Exchange(ref writing, 1) == 0)
        {
            _ = Task.Run(WriteAll);
        }
    }

    private async Task WriteAll()
    {
        while (!waiting.IsEmpty)
        {
            var group = new List<Entry>();
            while (group.Count < MostAtOnce && waiting.TryDequeue(out var entry))
            {
                group.Add(entry);
            }

            try
            {
                await door.Write<bool>(db => outcome.Write(db, [.. group.Select(entry => (entry.Lease, entry.Trial))]), CancellationToken.None);
            }
#pragma warning disable CA1031 // What could not be written is posted again when its lease ends; the next group may fare better.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.NotWritten(log, exception, group.Count);
            }

            group.ForEach(entry => entry.Written.SetResult());
        }

        Volatile.Write(ref writing, 0);
        if (!waiting.IsEmpty)
        {
            Begin();
        }
    }

    private sealed record Entry(WebhookLease Lease, WebhookTrial? Trial)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What came of {Count} webhook tries could not be written down; they are posted again.")]
        public static partial void NotWritten(ILogger logger, Exception exception, int count);
    }
}

/// <summary>One try that was made.</summary>
/// <param name="Lease">Of what.</param>
/// <param name="At">UTC; when it ended.</param>
/// <param name="Headers">The request's, as they may be shown.</param>
/// <param name="Answer">What came of it.</param>
public sealed record WebhookTrial(WebhookLease Lease, DateTimeOffset At, string Headers, WebhookAnswer Answer);
