using PaymentPortal.Background;

namespace PaymentPortal.Messaging;

/// <summary>Sends what is due: at once when something changes, at the moment when the next message is due, and after a pause in any case.</summary>
public sealed class MessageDispatcher(
    ParkLostMessages park, TakeUpMessages takeUp, DeliverMessage deliver, ChangeFeed feed, TimeProvider clock, ILogger<MessageDispatcher> log)
    : Dispatcher(Pause, clock, log)
{
    private const int Batch = 16;
    private const int AtOnce = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock = clock;
    private ITimer? alarm;
    private IDisposable? subscription;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = feed.Listen(_ => Wake());
        alarm = clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        subscription?.Dispose();
        alarm?.Dispose();
        base.Dispose();
    }

    /// <summary>Does what is due now, once. True when there was anything.</summary>
    public async Task<bool> WorkOff(CancellationToken cancel)
    {
        await park.Run(cancel);
        var leases = await takeUp.Run(Batch, cancel);
        await SideBySide.Run(leases, AtOnce, lease => deliver.Run(lease, cancel), CancellationToken.None);
        return leases.Count > 0;
    }

    protected override async Task<bool> Work(CancellationToken cancel)
    {
        var more = await WorkOff(cancel);
        if (!more && await takeUp.NextDue(cancel) is { } due && due - clock.GetUtcNow() is var wait && wait < Pause)
        {
            alarm?.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }

        return more;
    }
}
