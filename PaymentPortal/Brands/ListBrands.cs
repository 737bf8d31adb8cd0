using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>All brands, the default one first, then by name.</summary>
public sealed class ListBrands(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="actor">Needs <see cref="Permissions.ReadSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<Brand>>> Run(Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadSettings) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var brands = await db.Brands.AsNoTracking().ToListAsync(cancel);
        return brands.OrderByDescending(brand => brand.IsDefault).ThenBy(brand => brand.Face.DisplayName, StringComparer.CurrentCulture).ToList();
    }
}
