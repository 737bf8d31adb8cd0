namespace PaymentPortal.Checkout.Visits;

/// <summary>Sees to it that looks are written down within a moment, many at a time, and that those of the last moment are not lost when the portal stops.</summary>
internal sealed partial class VisitWriter(VisitLog visits, WriteVisits write, ILogger<VisitWriter> log) : BackgroundService
{
    /// <summary>Short enough for an agent who watches, long enough to gather a wave of clicks.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await visits.Wait(stoppingToken);
                await Task.Delay(Gather, stoppingToken);
                await write.Run(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // Looks that could not be written are lost; the next ones may not be.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.Failed(log, exception);
            }
        }

        await write.Run(CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Looks at payers' pages could not be written down.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
