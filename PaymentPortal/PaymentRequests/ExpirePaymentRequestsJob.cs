using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests;

/// <summary>Writes down which requests have expired. It only tidies: whether something can be paid is decided by the stored expiry, so a job that is dead for a week changes nothing a payer sees.</summary>
public sealed partial class ExpirePaymentRequestsJob(
    IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, ICallOffAttempts attempts, TimeProvider clock, ILogger<ExpirePaymentRequestsJob> log) : IJob
{
    private const int Batch = 200;

    /// <summary>Side by side, so that one silent provider does not hold up the others for all its time-outs.</summary>
    private const int AtOnce = 8;

    public async Task Run(CancellationToken cancel)
    {
        // Walks on past those that cannot expire yet: a silent provider must not keep what lies behind it from expiring.
        var last = new Due(Guid.Empty, DateTimeOffset.MinValue);
        while (await Next(last, cancel) is { Count: > 0 } due)
        {
            await SideBySide.Run(due, AtOnce, request => Try(request.Id, cancel), cancel);
            last = due[^1];
        }
    }

    private async Task<List<Due>> Next(Due last, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        return await db.PaymentRequests
            .Where(request => (request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid) && request.ExpiresAt <= now)
            .Where(request => request.ExpiresAt > last.ExpiresAt || (request.ExpiresAt == last.ExpiresAt && request.Id > last.Id))
            .OrderBy(request => request.ExpiresAt).ThenBy(request => request.Id).Select(request => new Due(request.Id, request.ExpiresAt)).Take(Batch).ToListAsync(cancel);
    }

    private async Task Try(Guid id, CancellationToken cancel)
    {
        try
        {
            // A payer may be at the provider's page this moment: money that comes later would only have to go back.
            if (await attempts.CallOff(id, cancel))
            {
                await Expire(id, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One request that cannot expire must not keep the others waiting; the next round tries again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(log, exception, id);
        }
    }

    private Task Expire(Guid id, CancellationToken cancel) => door.Write<bool>(async db =>
    {
        var request = await db.PaymentRequests.SingleAsync(request => request.Id == id, cancel);
        return await attempts.IsAnyLive(db, id, cancel) ? false : request.Expire(clock.GetUtcNow()) is { } refusal ? refusal : true;
    }, cancel);

    private sealed record Due(Guid Id, DateTimeOffset ExpiresAt);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The expiry of payment request {RequestId} could not be written down; it is tried again.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid requestId);
    }
}
