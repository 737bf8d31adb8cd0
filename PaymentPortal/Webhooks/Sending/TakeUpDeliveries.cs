using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Takes up deliveries whose moment has come, for each endpoint as many as it has room for. Any number of nodes may do this at once: each delivery goes to one.</summary>
public sealed class TakeUpDeliveries(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, Seal seal, TimeProvider clock)
{
    /// <summary>Enabled endpoints that do not rest and have something due. A look costs one read, and no more for a long queue than for a short one.</summary>
    public async Task<IReadOnlyList<Guid>> FindEndpoints(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await (from endpoint in db.Set<WebhookEndpoint>()
                      where endpoint.Status == WebhookEndpointStatus.Enabled
                      where !db.Set<WebhookHealth>().Any(health => health.EndpointId == endpoint.Id && health.RestsUntil > now)
                      where db.Set<WebhookDelivery>().Any(delivery => delivery.EndpointId == endpoint.Id && delivery.State == WebhookDeliveryState.Waiting && delivery.DueAt <= now && (delivery.LeasedUntil == null || delivery.LeasedUntil <= now))
                      select endpoint.Id).ToListAsync(cancel);
    }

    /// <param name="rooms">For each endpoint, how many at most.</param>
    public async Task<IReadOnlyList<WebhookLease>> Run(IReadOnlyDictionary<Guid, int> rooms, CancellationToken cancel)
    {
        var leaseId = Ids.New(clock);
        var taken = clock.GetUtcNow();
        var ids = (await door.Write<Dictionary<Guid, List<Guid>>>(async db =>
        {
            var due = new Dictionary<Guid, List<Guid>>();
            foreach (var (endpointId, room) in rooms)
            {
                due[endpointId] = await Lease(db, endpointId, room, leaseId, taken);
            }

            return due;
        }, cancel)).ValueOrDefault!;
        return await Read(ids, leaseId, taken, cancel);
    }

    private static async Task<List<Guid>> Lease(PaymentPortalDbContext db, Guid endpointId, int room, Guid leaseId, DateTimeOffset now)
    {
        var due = db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpointId && delivery.State == WebhookDeliveryState.Waiting && delivery.DueAt <= now && (delivery.LeasedUntil == null || delivery.LeasedUntil <= now));
        var ids = await due.OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.EventId).Take(room).Select(delivery => delivery.EventId).ToListAsync();
        DateTimeOffset? until = now + WebhookTimes.Lease;
        Guid? holder = leaseId;

        // Asked again in the same statement: another node may have been here in between.
        await due.Where(delivery => ids.Contains(delivery.EventId)).ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.LeasedUntil, until).SetProperty(delivery => delivery.LeaseId, holder));
        return ids;
    }

    private async Task<IReadOnlyList<WebhookLease>> Read(Dictionary<Guid, List<Guid>> ids, Guid leaseId, DateTimeOffset taken, CancellationToken cancel)
    {
        var leases = new List<WebhookLease>();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        foreach (var (endpointId, eventIds) in ids.Where(pair => pair.Value.Count > 0))
        {
            var endpoint = await db.Set<WebhookEndpoint>().AsNoTracking().SingleAsync(endpoint => endpoint.Id == endpointId, cancel);
            var bodies = await (from delivery in db.Set<WebhookDelivery>()
                                where delivery.EndpointId == endpointId && eventIds.Contains(delivery.EventId) && delivery.LeaseId == leaseId
                                join news in db.Set<WebhookEvent>() on delivery.EventId equals news.Id
                                orderby delivery.DueAt, delivery.EventId
                                select new { news.Id, news.SealedBody, delivery.Tries, delivery.Url }).ToListAsync(cancel);
            leases.AddRange(bodies.Select(row => new WebhookLease(endpoint, row.Id, WebhookEvent.Open(row.Id, row.SealedBody, seal), row.Tries, leaseId, taken) { Url = row.Url ?? endpoint.Url }));
        }

        return leases;
    }
}
