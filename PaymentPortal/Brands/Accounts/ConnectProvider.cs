using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Takes the credentials of a brand's account at a provider and asks the provider at once whether they work. Credentials that work are never given up for others that do not;
/// where there were none that work, what was entered is kept together with the provider's fault, so that nobody has to fetch it again.</summary>
public sealed class ConnectProvider(IDbContextFactory<PaymentPortalDbContext> contexts, AccountDoor door, ProviderCatalog providers, Seal seal, PublicAddress address, TimeProvider clock)
{
    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="version">The account's version that was seen, 0 for none.</param>
    /// <param name="typed">By <see cref="CredentialField.Key"/>; an empty secret keeps the one that is there.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<ProviderAccount>> Run(string brandKey, string provider, int version, IReadOnlyDictionary<string, string> typed, Actor actor, CancellationToken cancel)
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
        if (await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == brandKey, cancel) is not { } brand)
        {
            return BrandRefusals.NotFound;
        }

        var account = await db.Set<ProviderAccount>().AsNoTracking().SingleOrDefaultAsync(one => one.BrandId == brand.Id && one.Provider == provider, cancel);
        if (version != (account?.Version ?? 0))
        {
            return AccountRefusals.Conflict;
        }

        var kept = account is null ? null : ProviderSecrets.TryOpen(seal, account.Id, account.Sealed);
        var read = TypedCredentials.Read(connectable.Fields, typed, kept);
        if (read is not Outcome<ProviderSecrets>.Done { Value: var secrets })
        {
            return read.Reason!;
        }

        var id = account?.Id ?? Ids.New(clock);
        var answer = await AskProvider.Run(connectable, secrets, id, address, cancel);
        return answer.Fault is { } fault && account is { State: ProviderAccountState.Connected }
            ? AccountRefusals.KeptWorking(fault)
            : await door.Change(brandKey, provider, version, actor, unit => Take(unit, id, provider, answer, actor), cancel);
    }

    private Outcome<AccountEntryKind?> Take(AccountUnit unit, Guid id, string provider, ProviderAnswer answer, Actor actor)
    {
        var closed = answer.Secrets.Close(seal, id);
        var isNew = unit.Account is null;
        unit.Account ??= ProviderAccount.Connect(id, unit.Brand.Id, provider, closed, unit.Accounts.Count == 0 ? 0 : unit.Accounts.Max(account => account.Position) + 1, actor, unit.Now);
        if (!isNew)
        {
            unit.Account.Replace(closed, actor, unit.Now);
        }

        answer.PutOn(unit.Account, seal, unit.Now);
        return isNew ? AccountEntryKind.Connected : AccountEntryKind.Changed;
    }
}
