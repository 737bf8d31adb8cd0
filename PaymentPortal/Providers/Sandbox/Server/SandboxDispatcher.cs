using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>What the provider does by itself: captures what was agreed when its time has come, and sends notifications until they are taken.</summary>
internal sealed class SandboxDispatcher(
    WriteDoor door, IDbContextFactory<PaymentPortalDbContext> contexts, SandboxPayments payments, SandboxNotifier notifier, TimeProvider clock, ILogger<SandboxDispatcher> log)
    : Dispatcher(TimeSpan.FromSeconds(1), clock, log)
{
    private const int Batch = 64;
    private const int AtOnce = 8;

    /// <summary>Longer than sending a batch takes; after it another process may send what this one left.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly RetryPolicy Retries = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10), 12);
    private readonly TimeProvider clock = clock;

    protected override async Task<bool> Work(CancellationToken cancel)
    {
        await MoveWhatIsDue(cancel);
        var taken = await Take(cancel);
        if (taken.Count == 0)
        {
            return false;
        }

        // Those of one payment leave in their order.
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(taken.GroupBy(notification => notification.PaymentId), options, async (ofPayment, token) =>
        {
            foreach (var notification in ofPayment)
            {
                await Finish(notification.Id, await notifier.Send(notification, token), token);
            }
        });
        return true;
    }

    private async Task MoveWhatIsDue(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await db.Set<SandboxPayment>().Where(payment => payment.CaptureAt <= now || payment.RefundAt <= now).OrderBy(payment => payment.CreatedAt).Select(payment => payment.Id).Take(Batch).ToListAsync(cancel);
        foreach (var id in due)
        {
            await payments.Change(id, (payment, moment) =>
            {
                payment.CaptureWhenDue(moment);
                payment.GiveBackWhenDue(moment);
            }, cancel);
        }
    }

    private async Task<List<SandboxNotification>> Take(CancellationToken cancel)
    {
        if (!await AnyDue(cancel))
        {
            return [];
        }

        return (await door.Write<List<SandboxNotification>>(async db =>
        {
            var now = clock.GetUtcNow();
            var due = await db.Set<SandboxNotification>().Where(notification => notification.NextTryAt <= now).OrderBy(notification => notification.NextTryAt).ThenBy(notification => notification.CreatedAt).Take(Batch).ToListAsync(cancel);
            due.ForEach(notification => notification.Take(now + Lease));
            return due;
        }, cancel)).ValueOrDefault!;
    }

    /// <summary>A look costs a read; only what is due costs a write.</summary>
    private async Task<bool> AnyDue(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        return await db.Set<SandboxNotification>().AnyAsync(notification => notification.NextTryAt <= now, cancel);
    }

    private Task Finish(Guid id, int? status, CancellationToken cancel) => door.Write<bool>(async db =>
    {
        var notification = await db.Set<SandboxNotification>().SingleAsync(notification => notification.Id == id, cancel);
        notification.Answer(status, Retries.Gap(notification.Tries + 1, Chance.Next()), clock.GetUtcNow());
        return true;
    }, cancel);
}
