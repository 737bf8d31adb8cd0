using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>All that there is to know of a brand's connection to one provider; of its secrets, the last four letters at most.</summary>
public sealed class FindProviderAccount(IDbContextFactory<PaymentPortalDbContext> contexts, ProviderCatalog providers, Seal seal, PublicAddress address)
{
    private const int MostEntries = 50;

    /// <param name="brandKey">The brand.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<BrandConnection>> Run(string brandKey, string provider, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadSettings) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == brandKey, cancel) is not { } brand)
        {
            return BrandRefusals.NotFound;
        }

        if (providers.FindConnectable(provider) is not { } connectable)
        {
            return AccountRefusals.NoProvider;
        }

        var account = await db.Set<ProviderAccount>().AsNoTracking().SingleOrDefaultAsync(one => one.BrandId == brand.Id && one.Provider == provider, cancel);
        var kept = account is null ? null : ProviderSecrets.TryOpen(seal, account.Id, account.Sealed);
        return new BrandConnection(brand, connectable, account)
        {
            Credentials = [.. connectable.Fields.Select(field => new KeptCredential(field, Shown(field, kept?[field.Key] ?? "")))],
            IsUnreadable = account is not null && kept is null,
            NotificationUrl = account is null ? null : address.Of(Urls.Notifications(provider, account.Id)),
            Methods = await db.PaymentMethods.AsNoTracking().Where(method => !method.IsRetired).OrderBy(method => method.Position).ToListAsync(cancel),
            History = account is null ? [] : await db.Set<AccountEntry>().AsNoTracking().Where(entry => entry.AccountId == account.Id).OrderByDescending(entry => entry.Id).Take(MostEntries).ToListAsync(cancel),
        };
    }

    /// <summary>Enough of a secret to tell two keys apart; nothing of a short one.</summary>
    private static string Shown(CredentialField field, string value) =>
        !field.IsSecret || value.Length == 0 ? value : value.Length < 16 ? "••••" : $"••••{value[^4..]}";
}
