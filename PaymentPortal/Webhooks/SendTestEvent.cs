using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Sends an endpoint an event that cannot be taken for a real one: its type is "webhook.test", its data only names the endpoint. It is tried once.</summary>
public sealed class SendTestEvent(WriteDoor door, PublishWebhookEvent publish, TimeProvider clock)
{
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<WebhookDelivery>> Run(Guid endpointId, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteWebhooks) is { } refusal ? refusal : await door.Write<WebhookDelivery>(async db =>
        {
            var endpoint = await db.Set<WebhookEndpoint>().AsNoTracking().SingleOrDefaultAsync(endpoint => endpoint.Id == endpointId && endpoint.Status != WebhookEndpointStatus.Deleted, cancel);
            if (endpoint is not { Status: WebhookEndpointStatus.Enabled })
            {
                return endpoint is null ? WebhookRefusals.NotFound : WebhookRefusals.Disabled;
            }

            if (endpoint.IsForRequests)
            {
                return WebhookRefusals.OfRequests;
            }

            var now = clock.GetUtcNow();
            var news = new WebhookNews(Ids.New(clock), WebhookEventTypes.Test, now, 1, null, null);
            db.Changed.Add(endpointId);
            return publish.AddFor(db, news, endpointId, new { webhookEndpoint = endpoint.PublicId, text = "A test of PaymentPortal: nothing has happened." });
        }, cancel);
}
