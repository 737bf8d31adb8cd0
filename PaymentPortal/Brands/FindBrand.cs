using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands.Accounts;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands;

/// <summary>One brand with the methods it may offer, for its settings page.</summary>
public sealed class FindBrand(IDbContextFactory<PaymentPortalDbContext> contexts, ServedMethods served)
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
        var carried = await served.Of(db, brand.Id, methods, cancel);
        return new BrandSettings(brand, [.. methods.Where(method => !method.IsRetired).Select(method => Choice(method, methods, carried))]);
    }

    private static MethodChoice Choice(PaymentMethod method, List<PaymentMethod> all, IReadOnlyList<PaymentMethod> carried) => new(
        method,
        method.Provider != PaymentMethod.NoProvider && !carried.Contains(method),
        [.. all.Where(former => former.Successor == method.Key)]);
}
