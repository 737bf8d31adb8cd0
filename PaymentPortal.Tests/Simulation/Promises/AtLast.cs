using Microsoft.EntityFrameworkCore;
using PaymentPortal.Crashes;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Simulation.Promises;

/// <summary>What holds once the world has calmed down: everything that happened outside is in the books, and everything that was promised has been done or lies parked for everyone to see.</summary>
internal sealed class AtLast(World world)
{
    /// <summary>How time passes until then: long enough for every retry.</summary>
    public static IEnumerable<TimeSpan> Gaps { get; } =
    [
        .. new[] { 5, 30, 60, 120, 300, 600, 1800, 3600, 3600, 7200, 14_400, 28_800, 43_200 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
        .. Enumerable.Repeat(TimeSpan.FromHours(26), 12),
    ];

    /// <summary>Whether nothing is left to do.</summary>
    public async Task<bool> IsQuiet()
    {
        await using var db = await Open();
        return world.Notices.Waiting.Count == 0 && !(await Waiting(db)).Any();
    }

    public async Task Check()
    {
        await using var db = await Open();
        foreach (var words in await Waiting(db))
        {
            world.Break(words);
        }

        await CheckMoney(db);
        await CheckRefunds(db);
        await CheckMessages(db);
        foreach (var words in ToldEvents.Check(await db.TimelineEntries.AsNoTracking().ToListAsync(), [], world.Webhooks))
        {
            world.Break(words);
        }

        await foreach (var fault in world.Node.Get<VerifyBooks>().Run(CancellationToken.None))
        {
            world.Break($"{fault.Table}: {fault.Words}");
        }
    }

    private async Task<IEnumerable<string>> Waiting(PaymentPortalDbContext db)
    {
        var now = world.Now;
        var attempts = await db.PaymentAttempts.AsNoTracking().Live().ToListAsync();
        var refunds = await db.Refunds.AsNoTracking().Where(refund => refund.State == RefundState.Pending).ToListAsync();
        var expired = await db.PaymentRequests.AsNoTracking().Where(request => (request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid) && request.ExpiresAt <= now).ToListAsync();
        var notifications = await db.Set<ProviderNotification>().AsNoTracking().Where(notification => notification.NextTryAt != null).ToListAsync();
        var messages = await db.Messages.AsNoTracking().Where(message => message.Status == MessageStatus.Waiting || message.Status == MessageStatus.Transmitting).ToListAsync();
        var webhooks = await db.Set<WebhookDelivery>().AsNoTracking().Where(delivery => delivery.State == WebhookDeliveryState.Waiting).ToListAsync();
        return attempts.Select(attempt => $"attempt {World.Name(attempt.Id)} stays {attempt.State}")
            .Concat(refunds.Select(refund => $"refund {World.Name(refund.Id)} stays pending"))
            .Concat(expired.Select(request => $"request {World.Name(request.Id)} has not expired"))
            .Concat(notifications.Select(notification => $"notification {notification.EventId} is not worked off"))
            .Concat(messages.Select(message => $"message {World.Name(message.Id)} stays {message.Status}"))
            .Concat(webhooks.Select(delivery => $"event {World.Name(delivery.EventId)} waits to be told"));
    }

    /// <summary>All money is recorded, with what became of it, and called off means called off.</summary>
    private async Task CheckMoney(PaymentPortalDbContext db)
    {
        var recorded = (await db.Payments.AsNoTracking().ToListAsync()).ToLookup(payment => payment.ProviderPaymentId);
        var attempts = await db.PaymentAttempts.AsNoTracking().ToDictionaryAsync(attempt => attempt.Id);
        foreach (var payment in world.Provider.Payments)
        {
            foreach (var capture in payment.Captures)
            {
                if (recorded[capture.Id].ToList() is not [var one])
                {
                    world.Break($"money {capture.Id} of {World.Name(payment.AttemptId)} is recorded {recorded[capture.Id].Count()} times");
                }
                else if (capture.IsChargedBack != one.ChargedBackAt is not null)
                {
                    world.Break($"that money {capture.Id} was taken back is not recorded");
                }
            }

            if (attempts.GetValueOrDefault(payment.AttemptId) is not { } attempt)
            {
                world.Break($"the provider knows the attempt {World.Name(payment.AttemptId)}, and nobody here does");
            }
            else if (payment.Captures.Count > 0 != (attempt.State == PaymentAttemptState.Succeeded))
            {
                world.Break($"attempt {World.Name(attempt.Id)} brought {payment.Captures.Count} times money and is {attempt.State}");
            }
            else if (payment.Phase == ProviderPhase.Open && world.Now < payment.ExpiresAt)
            {
                world.Break($"attempt {World.Name(attempt.Id)} has ended, and its page still takes money");
            }
        }
    }

    private async Task CheckRefunds(PaymentPortalDbContext db)
    {
        var refunds = await db.Refunds.AsNoTracking().ToDictionaryAsync(refund => refund.Id);
        foreach (var truth in world.Provider.Payments.SelectMany(payment => payment.Refunds))
        {
            var told = refunds.GetValueOrDefault(truth.RefundId)?.State;
            if (told != (truth.Phase == ProviderRefundPhase.Succeeded ? RefundState.Succeeded : RefundState.Failed))
            {
                world.Break($"refund {World.Name(truth.RefundId)} has {truth.Phase} and is {told}");
            }
        }
    }

    private async Task CheckMessages(PaymentPortalDbContext db)
    {
        var arrived = world.Mails.CountBy(id => id).ToDictionary();
        foreach (var message in await db.Messages.AsNoTracking().ToListAsync())
        {
            var times = arrived.GetValueOrDefault(PublicId.Format(PublicId.Message, message.Id));
            var isAsTold = message.Status switch
            {
                MessageStatus.Sent => times == 1,
                MessageStatus.Unclear => times <= 1,
                _ => times == 0,
            };
            if (!isAsTold)
            {
                world.Break($"message {World.Name(message.Id)} is {message.Status} and arrived {times} times");
            }
        }
    }

    private Task<PaymentPortalDbContext> Open() => world.Node.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync();
}
