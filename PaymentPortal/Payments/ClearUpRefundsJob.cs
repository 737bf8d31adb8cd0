using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Payments;

/// <summary>Asks providers about refunds that they have not spoken of, until each is known.</summary>
public sealed partial class ClearUpRefundsJob(IDbContextFactory<PaymentPortalDbContext> contexts, RecordRefund record, TimeProvider clock, ILogger<ClearUpRefundsJob> log) : IJob
{
    private const int Batch = 50;
    private const int AtOnce = 4;

    public async Task Run(CancellationToken cancel) => await SideBySide.Run(await Due(cancel), AtOnce, refundId => Ask(refundId, cancel), cancel);

    private async Task<List<Guid>> Due(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        return await db.Refunds.Where(refund => refund.NextCheckAt <= now).OrderBy(refund => refund.NextCheckAt).Select(refund => refund.Id).Take(Batch).ToListAsync(cancel);
    }

    private async Task Ask(Guid refundId, CancellationToken cancel)
    {
        try
        {
            await record.Run(refundId, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One refund that cannot be recorded must not keep the others waiting.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(log, exception, refundId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What the provider said about refund {RefundId} could not be recorded; it is asked again later.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid refundId);
    }
}
