using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Ends a key: at once on this node, within <see cref="ApiKeysAtHand.Keep"/> on all others.</summary>
public sealed class RevokeApiKey(WriteDoor door, ApiKeysAtHand atHand, TimeProvider clock)
{
    /// <param name="id">The key.</param>
    /// <param name="actor">Needs <see cref="Permissions.ManageApiKeys"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<ApiKey>> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ManageApiKeys) is { } refusal)
        {
            return refusal;
        }

        var outcome = await door.Write<ApiKey>(async db =>
        {
            if (await db.Set<ApiKey>().SingleOrDefaultAsync(key => key.Id == id, cancel) is not { } key)
            {
                return ApiKeyRefusals.NotFound;
            }

            key.Revoke(clock.GetUtcNow());
            return key;
        }, cancel);
        atHand.Forget();
        return outcome;
    }
}
