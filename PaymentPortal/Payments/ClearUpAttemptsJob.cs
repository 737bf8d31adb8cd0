using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Payments;

/// <summary>The janitor: asks providers about attempts that they have not spoken of, until each is known.</summary>
public sealed partial class ClearUpAttemptsJob(IDbContextFactory<PaymentPortalDbContext> contexts, RecordPayment record, TimeProvider clock, ILogger<ClearUpAttemptsJob> log) : IJob
{
    private const int Batch = 50;

    /// <summary>Asked side by side, so that one silent provider does not hold up the others for all its time-outs.</summary>
    private const int AtOnce = 8;

    public async Task Run(CancellationToken cancel)
    {
        List<Guid> attempts;
        do
        {
            attempts = await Due(cancel);
            await SideBySide.Run(attempts, AtOnce, attemptId => Ask(attemptId, cancel), cancel);
        }
        while (attempts.Count == Batch);
    }

    private async Task<List<Guid>> Due(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        return await db.PaymentAttempts.Where(attempt => attempt.NextCheckAt <= now).OrderBy(attempt => attempt.NextCheckAt).Select(attempt => attempt.Id).Take(Batch).ToListAsync(cancel);
    }

    private async Task Ask(Guid attemptId, CancellationToken cancel)
    {
        try
        {
            await record.Run(attemptId, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One attempt that cannot be recorded must not keep the others waiting; it goes to the end of the line.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(log, exception, attemptId);
            await record.AskAgain(attemptId, cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What the provider said about attempt {AttemptId} could not be recorded; it is asked again later.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid attemptId);
    }
}
