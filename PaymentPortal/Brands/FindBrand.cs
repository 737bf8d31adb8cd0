using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands;

/// <summary>One brand with the methods it may offer, for its settings page.</summary>
public sealed class FindBrand(IDbContextFactory<PaymentPortalDbContext> contexts, ProviderCatalog providers)
{
    /// <param name="key">The brand's key.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<BrandSettings>> Run(string key, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadSettings) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == key, cancel) is not { } brand)
        {
            return BrandRefusals.NotFound;
        }

        var methods = await db.PaymentMethods.AsNoTracking().OrderBy(method => method.Position).ToListAsync(cancel);
        var accounts = await db.Set<ProviderAccount>().AsNoTracking().Where(account => account.BrandId == brand.Id && account.IsOn).ToListAsync(cancel);
        return new BrandSettings(brand, [.. methods.Where(method => !method.IsRetired).Select(method => Choice(method, methods, accounts))]);
    }

    private MethodChoice Choice(PaymentMethod method, List<PaymentMethod> all, List<ProviderAccount> accounts) => new(
        method,
        method.Provider != PaymentMethod.NoProvider
            && !(accounts.Count == 0 ? providers.Find(method.Provider) is not null : accounts.Exists(account => account.IsOffered && account.Methods.Any(offer => offer.Method == method.Key))),
        [.. all.Where(former => former.Successor == method.Key)]);
}

/// <summary>A brand and what it can choose from.</summary>
public sealed record BrandSettings(Brand Brand, IReadOnlyList<MethodChoice> Methods);

/// <summary>A method that a brand may offer.</summary>
/// <param name="Method">The method.</param>
/// <param name="LacksProvider">Whether nobody carries it out: its provider is not switched on.</param>
/// <param name="Succeeds">The ended methods whose place it took.</param>
public sealed record MethodChoice(PaymentMethod Method, bool LacksProvider, IReadOnlyList<PaymentMethod> Succeeds);
