using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks.Signing;

namespace PaymentPortal.Webhooks;

/// <summary>Shows the secrets that sign for an endpoint now, the newest first.</summary>
public sealed class RevealWebhookSecrets(IDbContextFactory<PaymentPortalDbContext> contexts, WebhookSecrets secrets, TimeProvider clock)
{
    /// <param name="id">The endpoint.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteWebhooks"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<string>>> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteWebhooks) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var endpoint = await db.Set<WebhookEndpoint>().AsNoTracking().SingleOrDefaultAsync(endpoint => endpoint.Id == id && endpoint.Status != WebhookEndpointStatus.Deleted, cancel);
        return endpoint is null ? WebhookRefusals.NotFound : endpoint.SecretsAt(clock.GetUtcNow()).Select(number => secrets.TextOf(id, number)).ToList();
    }
}
