using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Makes an endpoint. From the next transaction on it hears of what it wants.</summary>
public sealed class CreateWebhookEndpoint(WriteDoor door, WebhookEndpointRules rules, TimeProvider clock)
{
    /// <param name="input">Unchecked.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<WebhookEndpoint>> Run(WebhookEndpointInput input, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteWebhooks) is { } refusal ? refusal : await door.Write(db => Create(db, input, actor, cancel), cancel);

    /// <summary>The same within a unit of work of the caller, who has checked the permission.</summary>
    public async Task<Outcome<WebhookEndpoint>> Create(PaymentPortalDbContext db, WebhookEndpointInput input, Actor actor, CancellationToken cancel)
    {
        var check = await rules.Check(db, input, cancel);
        if (check is not Outcome<WebhookEndpointDetails>.Done { Value: var details })
        {
            return check.Reason!;
        }

        if (await db.Set<WebhookEndpoint>().CountAsync(endpoint => endpoint.Status != WebhookEndpointStatus.Deleted && !endpoint.IsForRequests, cancel) >= WebhookEndpointRules.MostEndpoints)
        {
            return WebhookRefusals.TooMany;
        }

        var endpoint = WebhookEndpoint.Create(details, Ids.New(clock), actor, clock.GetUtcNow());
        db.Add(endpoint);
        db.Add(WebhookHealth.Begin(endpoint.Id));
        db.Changed.Add(endpoint.Id);
        return endpoint;
    }
}
