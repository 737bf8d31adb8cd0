using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Webhooks;

/// <summary>Who wants which event, as it stands in the transaction that tells it: read once per unit of work, with a prepared query over a handful of rows.
/// A cache would be cheaper still, but an endpoint made on another node would miss what happens before its news arrives.</summary>
public sealed class WantedEvents
{
    // Of this instance and not static: a compiled query belongs to the model of one kind of database.
    private readonly Func<PaymentPortalDbContext, IEnumerable<WebhookEndpoint>> enabled = EF.CompileQuery((PaymentPortalDbContext db) =>
        db.Set<WebhookEndpoint>().AsNoTracking().Where(endpoint => endpoint.Status == WebhookEndpointStatus.Enabled && !endpoint.IsForRequests));

    private readonly ConditionalWeakTable<object, WebhookEndpoint[]> known = [];

    /// <summary>Ids of the endpoints that are to hear of an event.</summary>
    public IEnumerable<Guid> By(PaymentPortalDbContext db, string type, Guid? brandId) =>
        known.GetValue(db.Unit, _ => [.. enabled(db)]).Where(endpoint => endpoint.Wants(type, brandId)).Select(endpoint => endpoint.Id);
}
