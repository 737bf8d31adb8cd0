using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Makes an API key and answers its secrets, this once.</summary>
public sealed class CreateApiKey(WriteDoor door, TimeProvider clock)
{
    /// <param name="input">Its name and what it may.</param>
    /// <param name="actor">Needs <see cref="Permissions.ManageApiKeys"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<MadeApiKey>> Run(ApiKeyInput input, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ManageApiKeys) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var check = ApiKeyRules.Check(input, now);
        if (check is not Outcome<ApiKeyTerms>.Done { Value: var terms })
        {
            return check.Reason!;
        }

        var (primary, secondary) = (ApiKeySecret.Make(), ApiKeySecret.Make());
        return await door.Write<MadeApiKey>(async db =>
        {
            if (await db.Set<ApiKey>().AnyAsync(key => key.Name == terms.Name, cancel))
            {
                return Refusal.OfFaults([new Fault("/name", "taken", "There is or was a key of this name.")]);
            }

            var key = ApiKey.Create(Ids.New(now), terms, ApiKeySecret.HashOf(primary), ApiKeySecret.HashOf(secondary), actor, now);
            db.Add(key);
            return new MadeApiKey(key, primary, secondary);
        }, cancel);
    }
}

/// <summary>A key with its secrets, to be shown once.</summary>
public sealed record MadeApiKey(ApiKey Key, string Primary, string Secondary);
