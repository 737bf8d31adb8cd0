using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Asks a provider anew whether a brand's credentials work and what it offers.</summary>
public sealed class CheckProvider(IDbContextFactory<PaymentPortalDbContext> contexts, AccountDoor door, ProviderCatalog providers, Seal seal, PublicAddress address)
{
    /// <summary>The account as it stands after the check, whatever the provider said.</summary>
    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<ProviderAccount>> Run(string brandKey, string provider, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteSettings) is { } refusal)
        {
            return refusal;
        }

        if (providers.FindConnectable(provider) is not { } connectable)
        {
            return AccountRefusals.NoProvider;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = from one in db.Set<ProviderAccount>().AsNoTracking() join brand in db.Brands on one.BrandId equals brand.Id where brand.Key == brandKey && one.Provider == provider select one;
        if (await found.SingleOrDefaultAsync(cancel) is not { } account)
        {
            return AccountRefusals.NoAccount;
        }

        if (ProviderSecrets.TryOpen(seal, account.Id, account.Sealed) is not { } secrets)
        {
            return AccountRefusals.Unreadable;
        }

        var answer = await AskProvider.Run(connectable, secrets, account.Id, address, cancel);
        return await door.Change(brandKey, provider, null, actor, unit => Take(unit.Account!, account, answer, unit.Now), cancel);
    }

    private Outcome<AccountEntryKind?> Take(ProviderAccount account, ProviderAccount asked, ProviderAnswer answer, DateTimeOffset now)
    {
        var none = new Outcome<AccountEntryKind?>.Done(null);
        if (!account.Sealed.AsSpan().SequenceEqual(asked.Sealed))
        {
            // Others took their place while the provider was asked; its answer is not about those.
            return none;
        }

        var before = account.State;
        answer.PutOn(account, seal, now);
        return (before, account.State) switch
        {
            (ProviderAccountState.Connected, ProviderAccountState.Refused) => AccountEntryKind.Refused,
            (ProviderAccountState.Refused, ProviderAccountState.Connected) => AccountEntryKind.Accepted,
            _ => none,
        };
    }
}
