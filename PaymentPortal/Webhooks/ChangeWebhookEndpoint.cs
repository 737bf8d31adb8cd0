using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>The verbs on an endpoint that is there: change, switch, renew its secret, delete.</summary>
public sealed class ChangeWebhookEndpoint(WriteDoor door, WebhookEndpointRules rules, TimeProvider clock)
{
    /// <summary>The longest that two secrets sign side by side.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(7);

    /// <summary>Takes the details as edited.</summary>
    /// <param name="id">The endpoint.</param>
    /// <param name="version">The version that was edited; another one refuses the change ("version-conflict"); null takes any.</param>
    /// <param name="edit">Lays the change over the endpoint as it is; what it gives is checked.</param>
    /// <param name="isEnabled">Whether it is switched on; null leaves it.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<WebhookEndpoint>> Run(Guid id, int? version, Func<WebhookEndpointInput, WebhookEndpointInput> edit, bool? isEnabled, Actor actor, CancellationToken cancel) =>
        Write(id, version, actor, async (db, endpoint) =>
        {
            var check = await rules.Check(db, edit(await InputOf(db, endpoint, cancel)), cancel);
            if (check is not Outcome<WebhookEndpointDetails>.Done { Value: var details })
            {
                return check.Reason;
            }

            if (endpoint.IsForRequests && (details.Url != endpoint.Url || !details.Types.SequenceEqual(endpoint.Types) || !details.BrandIds.SequenceEqual(endpoint.BrandIds)))
            {
                return WebhookRefusals.OfRequests;
            }

            endpoint.Change(details, clock.GetUtcNow());
            if (isEnabled is { } on)
            {
                await Switch(db, endpoint, on);
            }

            return null;
        }, cancel);

    /// <summary>Switches it on or off. Off: nothing more is ordered, and what was ordered waits until it is on again.</summary>
    public Task<Outcome<WebhookEndpoint>> Switch(Guid id, bool on, Actor actor, CancellationToken cancel) => Write(id, null, actor, async (db, endpoint) =>
    {
        await Switch(db, endpoint, on);
        return null;
    }, cancel);

    /// <summary>Renews the secret; the old one signs beside the new one for a while.</summary>
    /// <param name="overlap">At most <see cref="LongestOverlap"/>; zero ends the old one now.</param>
    public Task<Outcome<WebhookEndpoint>> RenewSecret(Guid id, TimeSpan overlap, Actor actor, CancellationToken cancel) => Write(id, null, actor, (_, endpoint) =>
    {
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
        {
            return Task.FromResult<Refusal?>(WebhookRefusals.BadOverlap);
        }

        endpoint.RenewSecret(overlap, clock.GetUtcNow());
        return Task.FromResult<Refusal?>(null);
    }, cancel);

    /// <summary>Ends it for good; what waits for it is not delivered any more.</summary>
    public Task<Outcome<WebhookEndpoint>> Delete(Guid id, int? version, Actor actor, CancellationToken cancel) => Write(id, version, actor, (_, endpoint) =>
    {
        if (endpoint.IsForRequests)
        {
            return Task.FromResult<Refusal?>(WebhookRefusals.OfRequests);
        }

        endpoint.Delete(clock.GetUtcNow());
        return Task.FromResult<Refusal?>(null);
    }, cancel);

    private static async Task<WebhookEndpointInput> InputOf(PaymentPortalDbContext db, WebhookEndpoint endpoint, CancellationToken cancel) => new()
    {
        Url = endpoint.Url,
        Description = endpoint.Description,
        Types = endpoint.Types,
        Brands = endpoint.BrandIds.Count == 0 ? [] : await db.Brands.Where(brand => endpoint.BrandIds.Contains(brand.Id)).Select(brand => brand.Key).ToListAsync(cancel),
        OwnerEmail = endpoint.OwnerEmail,
        SignsPublicly = endpoint.SignsPublicly,
    };

    private async Task Switch(PaymentPortalDbContext db, WebhookEndpoint endpoint, bool on)
    {
        var now = clock.GetUtcNow();
        if (on)
        {
            endpoint.Enable(now);
            (await db.Set<WebhookHealth>().SingleAsync(health => health.EndpointId == endpoint.Id)).Rouse();
        }
        else
        {
            endpoint.Disable(WebhookDisabledReason.SwitchedOff, now);
        }
    }

    private async Task<Outcome<WebhookEndpoint>> Write(Guid id, int? version, Actor actor, Func<PaymentPortalDbContext, WebhookEndpoint, Task<Refusal?>> change, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteWebhooks) is { } lacking ? lacking : await door.Write<WebhookEndpoint>(async db =>
        {
            if (await db.Set<WebhookEndpoint>().SingleOrDefaultAsync(endpoint => endpoint.Id == id && endpoint.Status != WebhookEndpointStatus.Deleted, cancel) is not { } endpoint)
            {
                return WebhookRefusals.NotFound;
            }

            if (version is { } known && known != endpoint.Version)
            {
                return WebhookRefusals.Conflict;
            }

            if (await change(db, endpoint) is { } refusal)
            {
                return refusal;
            }

            db.Changed.Add(id);
            return endpoint;
        }, cancel);
}
