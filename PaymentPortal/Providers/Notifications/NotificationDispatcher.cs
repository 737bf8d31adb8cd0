using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Notifications;

/// <summary>Works stored notifications off: reads at the provider what became of the attempt and records it, again and again until the provider is clear.</summary>
public sealed partial class NotificationDispatcher(WriteDoor door, IDbContextFactory<PaymentPortalDbContext> contexts, RecordPayment record, RecordRefund refunds, TimeProvider clock, ILogger<NotificationDispatcher> log)
    : Dispatcher(TimeSpan.FromSeconds(2), clock, log)
{
    private const int Batch = 64;
    private const int AtOnce = 8;

    /// <summary>Longer than a batch takes; after it another process may work on what this one left.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(30);
    private static readonly RetryPolicy Retries = new(TimeSpan.FromSeconds(2), LongestGap, 12);
    private readonly TimeProvider clock = clock;
    private readonly ILogger log = log;

    /// <summary>Does what is due now, once. True when there was anything.</summary>
    public async Task<bool> WorkOff(CancellationToken cancel)
    {
        var taken = await Take(cancel);
        await SideBySide.Run(taken.GroupBy(row => row.AttemptId), AtOnce, ofAttempt => Record(ofAttempt.Key, ofAttempt.ToDictionary(row => row.Id, row => row.ReceivedAt), cancel), cancel);
        return taken.Count > 0;
    }

    protected override Task<bool> Work(CancellationToken cancel) => WorkOff(cancel);

    private async Task<List<ProviderNotification>> Take(CancellationToken cancel)
    {
        if (!await AnyDue(cancel))
        {
            return [];
        }

        return (await door.Write<List<ProviderNotification>>(async db =>
        {
            var now = clock.GetUtcNow();
            var due = await db.Set<ProviderNotification>().Where(row => row.NextTryAt <= now).OrderBy(row => row.NextTryAt).Take(Batch).ToListAsync(cancel);
            due.ForEach(row => row.Take(now + Lease));
            return due;
        }, cancel)).ValueOrDefault!;
    }

    /// <summary>A look costs a read; only what is due costs a write.</summary>
    private async Task<bool> AnyDue(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        return await db.Set<ProviderNotification>().AnyAsync(row => row.NextTryAt <= now, cancel);
    }

    /// <summary>Several notifications of one attempt need one look.</summary>
    private async Task Record(Guid attemptId, Dictionary<Guid, DateTimeOffset> heard, CancellationToken cancel)
    {
        var ids = heard.Keys.ToList();
        var isClear = await IsRecorded(attemptId, cancel);
        await door.Write<bool>(async db =>
        {
            // It may speak of money: it is given up only where there is nothing that the money could belong to.
            TimeSpan? last = isClear || await db.PaymentAttempts.AnyAsync(attempt => attempt.Id == attemptId, cancel) ? LongestGap : null;
            foreach (var row in await db.Set<ProviderNotification>().Where(row => ids.Contains(row.Id)).ToListAsync(cancel))
            {
                if (isClear)
                {
                    row.Finish(heard[row.Id]);
                }
                else
                {
                    row.Fail(heard[row.Id], Retries.Gap(row.Tries + 1, Chance.Next()) ?? last, clock.GetUtcNow());
                }
            }

            return true;
        }, cancel);
    }

    private async Task<bool> IsRecorded(Guid attemptId, CancellationToken cancel)
    {
        try
        {
            await refunds.OfAttempt(attemptId, cancel);
            return await record.Run(attemptId, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // What cannot be recorded now is tried again later; the others of the batch go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(log, exception, attemptId);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A notification about attempt {AttemptId} could not be worked off; it is tried again later.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid attemptId);
    }
}
