namespace PaymentPortal.Background;

/// <summary>Runs one job again and again with a pause between two runs.</summary>
internal sealed partial class JobRunner(IJob job, TimeSpan pause, IHostApplicationLifetime host, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Serving(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await job.Run(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A job that failed once runs again after its pause.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.Failed(log, exception, job.GetType().Name);
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A provider that is asked may ask back, so the portal has to listen first.</summary>
    private async Task Serving(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStarted, stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed and runs again later.")]
        public static partial void Failed(ILogger logger, Exception exception, string job);
    }
}
