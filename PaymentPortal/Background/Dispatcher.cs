using System.Threading.Channels;

namespace PaymentPortal.Background;

/// <summary>Works rows off until none is due, then sleeps until it is woken or its pause is over. The rows are the truth: a wake-up that gets lost, in a crash
/// or on another node, costs at most one pause.</summary>
/// <param name="pause">The longest that a due row waits for a look.</param>
/// <param name="clock">Measures the pause.</param>
/// <param name="log">The worker's own log.</param>
public abstract partial class Dispatcher(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do. Safe to call from anywhere, any number of times; returns at once.</summary>
    public void Wake() => news.Writer.TryWrite(true);

    /// <summary>Takes what is due, does it and writes down how it went. True when there may be more at once.</summary>
    protected abstract Task<bool> Work(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Work(stoppingToken))
                {
                    continue;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A worker that failed looks again after its pause; its rows are still there.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.Failed(log, exception, GetType().Name);
            }

            await Sleep(stoppingToken);
        }
    }

    private async Task Sleep(CancellationToken stopping)
    {
        using var over = new CancellationTokenSource(pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stopping);
        Task woken = news.Reader.ReadAsync(either.Token).AsTask();
        await woken.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The worker {Worker} failed and looks again later.")]
        public static partial void Failed(ILogger logger, Exception exception, string worker);
    }
}
