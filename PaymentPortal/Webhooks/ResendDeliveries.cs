using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Orders deliveries anew: the same events with the same ids, whatever became of them.</summary>
public sealed class ResendDeliveries(WriteDoor door, IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>One delivery.</summary>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<WebhookDelivery>> Run(Guid endpointId, Guid eventId, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteWebhooks) is { } refusal ? refusal : await door.Write<WebhookDelivery>(async db =>
        {
            if (await Rouse(db, endpointId, cancel) is { } reason)
            {
                return reason;
            }

            var delivery = await db.Set<WebhookDelivery>().SingleOrDefaultAsync(delivery => delivery.EndpointId == endpointId && delivery.EventId == eventId, cancel);
            delivery?.Resend(clock.GetUtcNow());
            return delivery is null ? WebhookRefusals.NoDelivery : delivery;
        }, cancel);

    /// <summary>All that a filter leaves, in small steps so that nobody waits behind a long replay. Answers how many.</summary>
    public async Task<Outcome<int>> Replay(Guid endpointId, DeliveryFilter filter, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteWebhooks) is { } refusal)
        {
            return refusal;
        }

        if (filter is { From: { } from, To: { } to } && to <= from)
        {
            return WebhookRefusals.BadRange;
        }

        List<Guid> ids;
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            ids = await filter.Apply(db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpointId && delivery.Type != WebhookEventTypes.Test))
                .OrderBy(delivery => delivery.OccurredAt).ThenBy(delivery => delivery.EventId).Select(delivery => delivery.EventId).ToListAsync(cancel);
        }

        // Also with nothing to replay: whether the endpoint can be spoken to is answered either way.
        foreach (var batch in ids.Chunk(Batch).DefaultIfEmpty([]))
        {
            if ((await door.Write<int>(db => Resend(db, endpointId, batch, cancel), cancel)).Reason is { } reason)
            {
                return reason;
            }
        }

        return ids.Count;
    }

    private async Task<Outcome<int>> Resend(PaymentPortalDbContext db, Guid endpointId, Guid[] eventIds, CancellationToken cancel)
    {
        if (await Rouse(db, endpointId, cancel) is { } reason)
        {
            return reason;
        }

        foreach (var delivery in await db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpointId && eventIds.Contains(delivery.EventId)).ToListAsync(cancel))
        {
            delivery.Resend(clock.GetUtcNow());
        }

        return eventIds.Length;
    }

    private static async Task<Refusal?> Rouse(PaymentPortalDbContext db, Guid endpointId, CancellationToken cancel)
    {
        var status = await db.Set<WebhookEndpoint>().Where(endpoint => endpoint.Id == endpointId).Select(endpoint => (WebhookEndpointStatus?)endpoint.Status).SingleOrDefaultAsync(cancel);
        if (status is not WebhookEndpointStatus.Enabled)
        {
            return status is WebhookEndpointStatus.Disabled ? WebhookRefusals.Disabled : WebhookRefusals.NotFound;
        }

        (await db.Set<WebhookHealth>().SingleAsync(health => health.EndpointId == endpointId, cancel)).Rouse();
        db.Changed.Add(endpointId);
        return null;
    }
}
