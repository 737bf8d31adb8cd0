using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Takes a brand's face as edited.</summary>
public sealed class ChangeBrand(WriteDoor door, TimeProvider clock)
{
    /// <param name="key">The brand.</param>
    /// <param name="version">The version that was edited; another one in the database refuses the change ("version-conflict").</param>
    /// <param name="face">The face as edited, unchecked.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Brand>> Run(string key, int version, BrandFace face, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteSettings) is { } refusal ? refusal : await door.Write<Brand>(async db =>
        {
            if (await db.Brands.SingleOrDefaultAsync(brand => brand.Key == key, cancel) is not { } brand)
            {
                return BrandRefusals.NotFound;
            }

            if (brand.Version != version)
            {
                return BrandRefusals.Conflict;
            }

            var check = BrandRules.Check(face, await db.PaymentMethods.AsNoTracking().ToListAsync(cancel));
            if (check is not Outcome<BrandFace>.Done { Value: var clean })
            {
                return check.Reason!;
            }

            brand.Change(clean, clock.GetUtcNow());
            return brand;
        }, cancel);
}
