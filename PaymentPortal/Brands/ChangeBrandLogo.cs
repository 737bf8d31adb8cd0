using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Takes or removes a brand's logo.</summary>
public sealed class ChangeBrandLogo(WriteDoor door, TimeProvider clock)
{
    /// <param name="key">The brand.</param>
    /// <param name="version">The version that was edited.</param>
    /// <param name="content">The file as uploaded; null removes the logo.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Brand>> Run(string key, int version, byte[]? content, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteSettings) is { } refusal)
        {
            return refusal;
        }

        BrandLogo? logo = null;
        if (content is not null)
        {
            var check = BrandLogo.Read(content);
            if (check is not Outcome<BrandLogo>.Done { Value: var clean })
            {
                return check.Reason!;
            }

            logo = clean;
        }

        return await door.Write<Brand>(async db =>
        {
            if (await db.Brands.SingleOrDefaultAsync(brand => brand.Key == key, cancel) is not { } brand)
            {
                return BrandRefusals.NotFound;
            }

            if (brand.Version != version)
            {
                return BrandRefusals.Conflict;
            }

            brand.ChangeLogo(logo?.Content, logo?.Type, clock.GetUtcNow());
            return brand;
        }, cancel);
    }
}
