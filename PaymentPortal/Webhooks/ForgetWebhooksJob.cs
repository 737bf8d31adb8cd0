using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Webhooks;

/// <summary>Tidies away what was told long ago, and what endpoints left that are no more. Small steps, so that nobody waits behind it. The timeline keeps what happened for ever.</summary>
public sealed class ForgetWebhooksJob(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TimeProvider clock) : IJob
{
    /// <summary>How long events are kept that every endpoint took.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How long events are kept that somebody may still want to send again.</summary>
    public static readonly TimeSpan KeptUndelivered = TimeSpan.FromDays(90);

    private const int Batch = 500;

    public async Task Run(CancellationToken cancel)
    {
        while (await ForgetEvents(cancel) == Batch || await ForgetEndpoints(cancel) == Batch)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task<int> ForgetEvents(CancellationToken cancel)
    {
        var (old, veryOld) = (clock.GetUtcNow() - Kept, clock.GetUtcNow() - KeptUndelivered);
        var ids = await Read(db => db.Set<WebhookEvent>()
            .Where(news => news.OccurredAt < old && (news.OccurredAt < veryOld || !db.Set<WebhookDelivery>().Any(delivery => delivery.EventId == news.Id && delivery.State != WebhookDeliveryState.Delivered)))
            .OrderBy(news => news.OccurredAt).Select(news => news.Id), cancel);
        if (ids.Count > 0)
        {
            await door.Write<int>(async db => await db.Set<WebhookEvent>().Where(news => ids.Contains(news.Id)).ExecuteDeleteAsync(cancel), cancel);
        }

        return ids.Count;
    }

    private async Task<int> ForgetEndpoints(CancellationToken cancel)
    {
        var endpoint = (await Read(db => db.Set<WebhookEndpoint>().Where(endpoint => endpoint.Status == WebhookEndpointStatus.Deleted).OrderBy(endpoint => endpoint.Id).Select(endpoint => endpoint.Id), cancel)).FirstOrDefault();
        var events = await Read(db => db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpoint).OrderBy(delivery => delivery.EventId).Select(delivery => delivery.EventId), cancel);
        if (endpoint != Guid.Empty)
        {
            await door.Write<int>(async db =>
            {
                await db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpoint && events.Contains(delivery.EventId)).ExecuteDeleteAsync(cancel);
                return events.Count == Batch ? 0 : await db.Set<WebhookEndpoint>().Where(one => one.Id == endpoint).ExecuteDeleteAsync(cancel);
            }, cancel);
        }

        return events.Count;
    }

    private async Task<List<Guid>> Read(Func<PaymentPortalDbContext, IQueryable<Guid>> query, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await query(db).Take(Batch).ToListAsync(cancel);
    }
}
