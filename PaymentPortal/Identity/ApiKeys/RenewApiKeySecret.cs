using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Gives a key another secret in place of one of its two and answers it, this once. The other one goes on working, so systems can change over without a gap.</summary>
public sealed class RenewApiKeySecret(WriteDoor door, ApiKeysAtHand atHand, TimeProvider clock)
{
    /// <param name="id">The key.</param>
    /// <param name="slot">Which of its secrets.</param>
    /// <param name="actor">Needs <see cref="Permissions.ManageApiKeys"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<string>> Run(Guid id, ApiKeySlot slot, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ManageApiKeys) is { } refusal)
        {
            return refusal;
        }

        var secret = ApiKeySecret.Make();
        var outcome = await door.Write<string>(async db =>
        {
            if (await db.Set<ApiKey>().SingleOrDefaultAsync(key => key.Id == id, cancel) is not { } key || !key.Works(clock.GetUtcNow()))
            {
                return ApiKeyRefusals.NotFound;
            }

            key.Renew(slot, ApiKeySecret.HashOf(secret));
            return secret;
        }, cancel);
        atHand.Forget();
        return outcome;
    }
}
