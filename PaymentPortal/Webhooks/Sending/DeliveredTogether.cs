using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Writes down many deliveries that were taken, which is the usual case, with a statement for all of them instead of one for each.</summary>
internal static class DeliveredTogether
{
    /// <summary>True when it was done; false when there are none, or when one of them has gone into other hands and each has to be looked at.</summary>
    public static async Task<bool> Write(PaymentPortalDbContext db, Guid endpointId, IReadOnlyList<WebhookTrial> taken)
    {
        var groups = taken.GroupBy(trial => (trial.Lease.LeaseId, trial.Answer.Status)).ToList();
        foreach (var group in groups)
        {
            if (await Held(db, endpointId, group.Key.LeaseId, IdsOf(group)).CountAsync() != group.Count())
            {
                return false;
            }
        }

        foreach (var group in groups)
        {
            var (answer, at) = (group.Key.Status, (DateTimeOffset?)group.Max(trial => trial.At));
            var written = await Held(db, endpointId, group.Key.LeaseId, IdsOf(group)).ExecuteUpdateAsync(set => set
                .SetProperty(delivery => delivery.State, WebhookDeliveryState.Delivered)
                .SetProperty(delivery => delivery.Tries, delivery => delivery.Tries + 1)
                .SetProperty(delivery => delivery.TriesInRound, delivery => delivery.TriesInRound + 1)
                .SetProperty(delivery => delivery.TriedAt, at)
                .SetProperty(delivery => delivery.Answer, answer)
                .SetProperty(delivery => delivery.Fault, (string?)null)
                .SetProperty(delivery => delivery.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(delivery => delivery.LeaseId, (Guid?)null));
            if (written != group.Count())
            {
                throw new DbUpdateConcurrencyException("A delivery went into other hands at this moment.");
            }
        }

        db.AddRange(taken.Select(WebhookTry.Of));
        return taken.Count > 0;
    }

    private static List<Guid> IdsOf(IEnumerable<WebhookTrial> trials) => [.. trials.Select(trial => trial.Lease.EventId)];

    private static IQueryable<WebhookDelivery> Held(PaymentPortalDbContext db, Guid endpointId, Guid leaseId, List<Guid> ids) =>
        db.Set<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpointId && delivery.LeaseId == leaseId && ids.Contains(delivery.EventId));
}
