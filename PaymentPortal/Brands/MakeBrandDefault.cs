using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Makes a brand the one that is taken when a request names none.</summary>
public sealed class MakeBrandDefault(WriteDoor door, TimeProvider clock)
{
    /// <param name="key">The brand; making the default one the default again changes nothing.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Brand>> Run(string key, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteSettings) is { } refusal ? refusal : await door.Write<Brand>(async db =>
        {
            if (await db.Brands.SingleOrDefaultAsync(brand => brand.Key == key, cancel) is not { } brand)
            {
                return BrandRefusals.NotFound;
            }

            if (brand.IsDefault)
            {
                return brand;
            }

            var now = clock.GetUtcNow();
            foreach (var former in await db.Brands.Where(former => former.IsDefault).ToListAsync(cancel))
            {
                former.MarkDefault(false, now);
            }

            // Saved first: at no moment may two brands be the default, which a unique index guards.
            await db.SaveChangesAsync(cancel);
            brand.MarkDefault(true, now);
            return brand;
        }, cancel);
}
