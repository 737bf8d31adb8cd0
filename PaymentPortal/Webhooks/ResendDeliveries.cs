using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Orders deliveries anew: the same events with the same ids, whatever became of them.</summary>
public sealed class ResendDeliveries(WriteDoor door, TimeProvider clock)
{
    /// <summary>The most in one replay, so that nobody waits long behind it.</summary>
    public const int MostAtOnce = 20_000;

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

    /// <summary>All that a filter leaves, but for tests, in one statement. Answers how many.</summary>
    public async Task<Outcome<int>> Replay(Guid endpointId, DeliveryFilter filter, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteWebhooks) is { } refusal ? refusal
        : filter is { From: { } from, To: { } to } && to <= from ? WebhookRefusals.BadRange
        : await door.Write<int>(async db =>
        {
            if (await Rouse(db, endpointId, cancel) is { } reason)
            {
                return reason;
            }

            var chosen = filter.Apply(db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpointId && delivery.Type != WebhookEventTypes.Test));
            if (await chosen.Take(MostAtOnce + 1).CountAsync(cancel) > MostAtOnce)
            {
                return WebhookRefusals.TooLargeReplay;
            }

            // As WebhookDelivery.Resend, for many.
            var now = clock.GetUtcNow();
            return await chosen.ExecuteUpdateAsync(
                set => set.SetProperty(delivery => delivery.State, WebhookDeliveryState.Waiting).SetProperty(delivery => delivery.TriesInRound, 0).SetProperty(delivery => delivery.DueAt, now)
                    .SetProperty(delivery => delivery.LeasedUntil, (DateTimeOffset?)null).SetProperty(delivery => delivery.LeaseId, (Guid?)null),
                cancel);
        }, cancel);

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
