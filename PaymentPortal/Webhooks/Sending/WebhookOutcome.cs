using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>What tries lead to: delivered, tried again, parked; the endpoint rests or is switched off; its owner is told.</summary>
public sealed class WebhookOutcome(TellOwner tell)
{
    /// <summary>A unit of work for the write door.</summary>
    public async Task<Outcome<bool>> Write(PaymentPortalDbContext db, IReadOnlyList<(WebhookLease Lease, WebhookTrial? Trial)> entries)
    {
        foreach (var group in entries.GroupBy(entry => entry.Lease.Endpoint.Id))
        {
            if (await db.Set<WebhookEndpoint>().SingleOrDefaultAsync(endpoint => endpoint.Id == group.Key) is { } endpoint)
            {
                var health = await db.Set<WebhookHealth>().SingleAsync(health => health.EndpointId == group.Key);
                var taken = group.Where(entry => entry.Trial is { Answer.Fault: null }).Select(entry => entry.Trial!).ToList();
                var isTold = await DeliveredTogether.Write(db, group.Key, taken);
                if (isTold)
                {
                    health.Succeed(taken[^1].At);
                }

                await Write(db, endpoint, health, isTold ? [.. group.Where(entry => entry.Trial is not { Answer.Fault: null })] : [.. group]);
                db.Changed.Add(group.Key);
            }
        }

        return true;
    }

    private async Task Write(PaymentPortalDbContext db, WebhookEndpoint endpoint, WebhookHealth health, IReadOnlyList<(WebhookLease Lease, WebhookTrial? Trial)> entries)
    {
        var ids = entries.Select(entry => entry.Lease.EventId).ToList();
        var deliveries = ids.Count == 0 ? [] : await db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpoint.Id && ids.Contains(delivery.EventId)).ToDictionaryAsync(delivery => delivery.EventId);
        WebhookDelivery? parked = null;
        foreach (var (lease, trial) in entries)
        {
            // Who comes back after its lease has ended finds it in other hands.
            if (!deliveries.TryGetValue(lease.EventId, out var delivery) || delivery.LeaseId != lease.LeaseId)
            {
                continue;
            }

            if (trial is null)
            {
                delivery.Release();
                continue;
            }

            Take(delivery, trial, endpoint, health);
            if (trial.Answer.Fault == WebhookFaults.Gone)
            {
                await End(db, endpoint, delivery, trial.At);
            }

            db.Add(WebhookTry.Of(trial));
            parked = delivery is { State: WebhookDeliveryState.Parked, Type: not WebhookEventTypes.Test } ? delivery : parked;
        }

        if (parked is not null)
        {
            await tell.Run(db, endpoint, health, parked);
        }
    }

    private static void Take(WebhookDelivery delivery, WebhookTrial trial, WebhookEndpoint endpoint, WebhookHealth health)
    {
        var answer = trial.Answer;
        if (answer.Fault is not { } fault)
        {
            delivery.Deliver(answer.Status!.Value, trial.At);
            health.Succeed(trial.At);
            return;
        }

        var isLast = fault == WebhookFaults.Gone || delivery.Type == WebhookEventTypes.Test;
        var gap = isLast ? null : WebhookTimes.Gap(delivery.TriesInRound + 1, Chance.Next(), answer.RetryAfter);
        delivery.Fail(answer.Status, fault, trial.At + gap, trial.At);
        health.Fail(fault, WebhookTimes.Rest(answer, health.FailuresInRow), trial.At);
    }

    /// <summary>The receiver wants nothing more: the endpoint is switched off; where it stands for many addresses, only what waits for this one is given up.</summary>
    private static async Task End(PaymentPortalDbContext db, WebhookEndpoint endpoint, WebhookDelivery gone, DateTimeOffset now)
    {
        if (!endpoint.IsForRequests)
        {
            endpoint.Disable(WebhookDisabledReason.Gone, now);
            return;
        }

        await db.Set<WebhookDelivery>()
            .Where(delivery => delivery.EndpointId == gone.EndpointId && delivery.State == WebhookDeliveryState.Waiting && delivery.Url == gone.Url && delivery.EventId != gone.EventId)
            .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.State, WebhookDeliveryState.Parked).SetProperty(delivery => delivery.Fault, WebhookFaults.Gone));
    }
}
