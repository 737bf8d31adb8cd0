using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>How the verbs on accounts are written down: with the brand beside it, a line of history, and payers' pages made anew where the offer changes.</summary>
public sealed class AccountDoor(WriteDoor door, TimeProvider clock)
{
    /// <summary>Changes the account that a brand has at a provider.</summary>
    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="version">The version that was seen; another one refuses the change; null takes any.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="change">Changes it and answers what is told of it, null for nothing; a refusal leaves nothing behind.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<ProviderAccount>> Change(
        string brandKey, string provider, int? version, Actor actor, Func<AccountUnit, Outcome<AccountEntryKind?>> change, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteSettings) is { } lacking ? lacking : await door.Write<ProviderAccount>(async db =>
        {
            if (await db.Brands.SingleOrDefaultAsync(brand => brand.Key == brandKey, cancel) is not { } brand)
            {
                return BrandRefusals.NotFound;
            }

            var accounts = await db.Set<ProviderAccount>().Where(account => account.BrandId == brand.Id).OrderBy(account => account.Position).ToListAsync(cancel);
            var account = accounts.Find(one => one.Provider == provider);
            if (version is { } seen && seen != (account?.Version ?? 0))
            {
                return AccountRefusals.Conflict;
            }

            var before = Offer(accounts);
            var unit = new AccountUnit(brand, accounts, account, clock.GetUtcNow());
            var outcome = change(unit);
            if (outcome is not Outcome<AccountEntryKind?>.Done { Value: var kind })
            {
                return outcome.Reason!;
            }

            var changed = unit.Account ?? throw new InvalidOperationException("A change leaves an account.");
            if (account is null)
            {
                db.Add(changed);
                accounts.Add(changed);
            }

            if (kind is { } told)
            {
                db.Add(AccountEntry.Of(changed, told, actor, unit.Now));
            }

            if (Offer(accounts) != before)
            {
                brand.OfferChanged(unit.Now);
            }

            return changed;
        }, cancel);

    /// <summary>All that decides what payers are offered.</summary>
    private static string Offer(IEnumerable<ProviderAccount> accounts) => string.Join('\n', accounts.Where(account => account.IsOn).OrderBy(account => account.Position)
        .Select(account => $"{account.Provider} {account.State} {string.Join(' ', account.Methods)}"));
}
