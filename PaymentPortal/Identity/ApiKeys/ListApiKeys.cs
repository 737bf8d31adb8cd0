using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>All API keys: those that work first, then by name.</summary>
public sealed class ListApiKeys(IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permissions.ManageApiKeys"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<ApiKey>>> Run(Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ManageApiKeys) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var keys = await db.Set<ApiKey>().AsNoTracking().ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return keys.OrderByDescending(key => key.Works(now)).ThenBy(key => key.Name, StringComparer.Ordinal).ToList();
    }
}
