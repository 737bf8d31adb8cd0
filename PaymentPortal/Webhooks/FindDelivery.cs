using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>One delivery with what was sent and every try.</summary>
public sealed class FindDelivery(IDbContextFactory<PaymentPortalDbContext> contexts, Seal seal)
{
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<DeliveryView>> Run(Guid endpointId, Guid eventId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadWebhooks) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var row = await (from delivery in db.Set<WebhookDelivery>().AsNoTracking()
                         where delivery.EndpointId == endpointId && delivery.EventId == eventId
                         where db.Set<WebhookEndpoint>().Any(endpoint => endpoint.Id == endpointId && endpoint.Status != WebhookEndpointStatus.Deleted)
                         join news in db.Set<WebhookEvent>().AsNoTracking() on delivery.EventId equals news.Id
                         select new { delivery, news }).SingleOrDefaultAsync(cancel);
        if (row is null)
        {
            return WebhookRefusals.NoDelivery;
        }

        var tries = await db.Set<WebhookTry>().AsNoTracking().Where(one => one.EndpointId == endpointId && one.EventId == eventId).OrderByDescending(one => one.Number).ToListAsync(cancel);
        return new DeliveryView(row.delivery, row.news, Encoding.UTF8.GetString(WebhookEvent.Open(row.news.Id, row.news.SealedBody, seal)), tries);
    }
}

/// <summary>A delivery in full.</summary>
/// <param name="Body">As posted.</param>
/// <param name="Tries">The last one first.</param>
public sealed record DeliveryView(WebhookDelivery Delivery, WebhookEvent Event, string Body, IReadOnlyList<WebhookTry> Tries);
