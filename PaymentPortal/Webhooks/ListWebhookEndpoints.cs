using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>All endpoints with how they have been of late, the newest first.</summary>
public sealed class ListWebhookEndpoints(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>Counts stop here: what matters is that there are many.</summary>
    public const int MostCounted = 1000;

    /// <param name="actor">Needs <see cref="Permissions.ReadWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<IReadOnlyList<WebhookEndpointRow>>> Run(Actor actor, CancellationToken cancel) => Read(null, actor, cancel);

    /// <summary>One of them; refused when there is none.</summary>
    public async Task<Outcome<WebhookEndpointRow>> Find(Guid id, Actor actor, CancellationToken cancel)
    {
        var rows = await Read(id, actor, cancel);
        return rows.Reason is { } refusal ? refusal : rows.ValueOrDefault!.SingleOrDefault() is { } row ? row : WebhookRefusals.NotFound;
    }

    private async Task<Outcome<IReadOnlyList<WebhookEndpointRow>>> Read(Guid? id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadWebhooks) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await (from endpoint in db.Set<WebhookEndpoint>().AsNoTracking()
                          where endpoint.Status != WebhookEndpointStatus.Deleted && (id == null || endpoint.Id == id)
                          join health in db.Set<WebhookHealth>().AsNoTracking() on endpoint.Id equals health.EndpointId
                          orderby endpoint.CreatedAt descending, endpoint.Id descending
                          select new
                          {
                              endpoint,
                              health,
                              Waiting = db.Set<WebhookDelivery>().Where(one => one.EndpointId == endpoint.Id && one.State == WebhookDeliveryState.Waiting).Take(MostCounted).Count(),
                              Parked = db.Set<WebhookDelivery>().Where(one => one.EndpointId == endpoint.Id && one.State == WebhookDeliveryState.Parked).Take(MostCounted).Count(),
                          }).ToListAsync(cancel);
        return rows.Select(row => new WebhookEndpointRow(row.endpoint, row.health, row.Waiting, row.Parked)).ToList();
    }
}
