using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>The providers that a brand has connected, in its order, and those that it could.</summary>
public sealed class ListProviderAccounts(IDbContextFactory<PaymentPortalDbContext> contexts, ProviderCatalog providers)
{
    /// <param name="brandKey">The brand; null for the default one.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<BrandProviders>> Run(string? brandKey, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadSettings) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var brands = await db.Brands.AsNoTracking().OrderByDescending(brand => brand.IsDefault).ThenBy(brand => brand.Key).ToListAsync(cancel);
        if ((brandKey is null ? brands.FirstOrDefault() : brands.Find(brand => brand.Key == brandKey)) is not { } brand)
        {
            return BrandRefusals.NotFound;
        }

        var accounts = await db.Set<ProviderAccount>().AsNoTracking().Where(account => account.BrandId == brand.Id).OrderBy(account => account.Position).ToListAsync(cancel);
        var connected = accounts.Select(account => (Provider: providers.FindConnectable(account.Provider), account)).Where(one => one.Provider is not null).Select(one => new BrandProvider(one.Provider!, one.account));
        var open = providers.Connectable.Where(provider => accounts.TrueForAll(account => account.Provider != provider.Key)).Select(provider => new BrandProvider(provider, null));
        return new BrandProviders(brand, brands, [.. connected, .. open]);
    }
}
