using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Finds keys by their secret. What was found is kept for half a second, so that a busy caller costs few look-ups and a revoked key works nowhere for longer than that.</summary>
public sealed class ApiKeysAtHand(IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long other nodes may not have noticed a change.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromMilliseconds(500);

    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, (ApiKey Key, long Since)> kept = new(StringComparer.Ordinal);

    /// <summary>The key of a secret, whether or not it still works; null when there is none.</summary>
    public async Task<ApiKey?> Find(string secret, CancellationToken cancel)
    {
        var hash = ApiKeySecret.HashOf(secret);
        var mark = Convert.ToBase64String(hash);
        if (kept.TryGetValue(mark, out var known) && clock.GetElapsedTime(known.Since) < Keep)
        {
            return known.Key;
        }

        var since = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Set<ApiKey>().AsNoTracking().FirstOrDefaultAsync(key => key.PrimaryHash == hash || key.SecondaryHash == hash, cancel) is not { } key)
        {
            return null;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[mark] = (key, since);
        return key;
    }

    /// <summary>A key has changed on this node.</summary>
    public void Forget() => kept.Clear();
}
