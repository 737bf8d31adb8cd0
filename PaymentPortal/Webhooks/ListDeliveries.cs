using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>What an endpoint was told, the newest events first.</summary>
public sealed class ListDeliveries(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">The event of the last row of the page before; null begins at the newest.</param>
    /// <param name="most">Rows of a page; one more is read to see whether there is another page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<DeliveryRow>>> Run(Guid endpointId, DeliveryFilter filter, Guid? after, int most, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadWebhooks) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (!await db.Set<WebhookEndpoint>().AnyAsync(endpoint => endpoint.Id == endpointId && endpoint.Status != WebhookEndpointStatus.Deleted, cancel))
        {
            return WebhookRefusals.NotFound;
        }

        var deliveries = filter.Apply(db.Set<WebhookDelivery>().AsNoTracking().Where(delivery => delivery.EndpointId == endpointId));
        if (after is { } id)
        {
            var moment = await db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpointId && delivery.EventId == id).Select(delivery => delivery.OccurredAt).FirstOrDefaultAsync(cancel);
            deliveries = deliveries.Where(delivery => delivery.OccurredAt < moment || (delivery.OccurredAt == moment && delivery.EventId < id));
        }

        return await (from delivery in deliveries.OrderByDescending(delivery => delivery.OccurredAt).ThenByDescending(delivery => delivery.EventId).Take(most + 1)
                      join news in db.Set<WebhookEvent>() on delivery.EventId equals news.Id
                      orderby delivery.OccurredAt descending, delivery.EventId descending
                      select new DeliveryRow(delivery, news.Sequence, news.PaymentRequestId)).ToListAsync(cancel);
    }
}
