using System.Collections.Concurrent;
using PaymentPortal.Background;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Tells other systems what is due: at once when something changes, and after a pause in any case.</summary>
public sealed partial class WebhookDispatcher(TakeUpDeliveries takeUp, PostWebhook post, RecordTries record, ChangeFeed feed, TimeProvider clock, ILogger<WebhookDispatcher> log)
    : Dispatcher(Pause, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often it is looked whether everything under way has ended.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;
    private readonly ConcurrentDictionary<Guid, WebhookLane> lanes = new();
    private readonly ConcurrentDictionary<Task, bool> recording = new();
    private readonly CancellationTokenSource stopping = new();
    private IDisposable? subscription;
    private bool isDisposed;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = feed.Listen(_ => Wake());
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Breaks off what is under way and lays everything down for whoever looks next: the same events, with the same ids.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (isDisposed)
        {
            // A host whose start failed disposes first and stops then.
            return;
        }

        await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        lanes.Values.ToList().ForEach(LayDown);
        await Rest(cancellationToken);
    }

    public override void Dispose()
    {
        isDisposed = true;
        subscription?.Dispose();
        stopping.Dispose();
        base.Dispose();
    }

    /// <summary>Does what is due now, to its end; true when there was anything.</summary>
    public async Task<bool> WorkOff(CancellationToken cancel)
    {
        var any = false;
        while (await Work(cancel) || lanes.Values.Any(lane => !lane.IsIdle) || !recording.IsEmpty)
        {
            any = true;
            await Task.Delay(Look, cancel);
        }

        return any;
    }

    protected override async Task<bool> Work(CancellationToken cancel)
    {
        var rooms = (await takeUp.FindEndpoints(cancel)).Select(id => KeyValuePair.Create(id, LaneOf(id).Room)).Where(lane => lane.Value > 0).ToDictionary();
        var leases = rooms.Count == 0 ? [] : await takeUp.Run(rooms, cancel);
        foreach (var group in leases.GroupBy(lease => lease.Endpoint.Id))
        {
            LaneOf(group.Key).Add(group);
        }

        return leases.Count > 0;
    }

    private WebhookLane LaneOf(Guid endpointId) => lanes.GetOrAdd(endpointId, _ => new WebhookLane(Deliver, Wake));

    /// <summary>Posts and hands the outcome to be written down, which the lane need not wait for. True when it was taken, null when nothing was posted.</summary>
    private async Task<bool?> Deliver(WebhookLease lease)
    {
        if (stopping.IsCancellationRequested || clock.GetUtcNow() - lease.Taken > WebhookTimes.StartsWithin)
        {
            Record(record.Release(lease));
            return null;
        }

        try
        {
            var (answer, headers) = await post.Run(lease, stopping.Token);
            Record(record.Run(new WebhookTrial(lease, clock.GetUtcNow(), headers, answer)));
            if (answer.WantsNoMore)
            {
                LayDown(LaneOf(lease.Endpoint.Id));
            }

            return answer.Fault is null;
        }
        catch (OperationCanceledException)
        {
            Record(record.Release(lease));
            return null;
        }
#pragma warning disable CA1031 // One delivery that cannot be posted must not end the lane.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotPosted(log, exception, lease.EventId);
            Record(record.Run(new WebhookTrial(lease, clock.GetUtcNow(), "", new WebhookAnswer { Fault = WebhookFaults.Portal })));
            return false;
        }
    }

    private void LayDown(WebhookLane lane)
    {
        foreach (var left in lane.Clear())
        {
            Record(record.Release(left));
        }
    }

    private void Record(Task task)
    {
        recording[task] = true;
        task.ContinueWith(done => recording.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task Rest(CancellationToken cancel)
    {
        while (!recording.IsEmpty || lanes.Values.Any(lane => !lane.IsIdle))
        {
            await Task.Delay(Look, cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The event {EventId} could not be posted.")]
        public static partial void NotPosted(ILogger logger, Exception exception, Guid eventId);
    }
}
