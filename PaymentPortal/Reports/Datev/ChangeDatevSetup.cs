using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>Takes a brand's settings for booking exports as edited.</summary>
public sealed class ChangeDatevSetup(WriteDoor door, TimeProvider clock)
{
    /// <param name="brandId">The brand.</param>
    /// <param name="version">The version that was edited, 0 for the first; another one in the database refuses the change.</param>
    /// <param name="settings">As edited, unchecked.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    public async Task<Outcome<DatevSetupView>> Run(Guid brandId, int version, DatevSettings settings, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteSettings) is { } refusal)
        {
            return refusal;
        }

        var check = DatevRules.Check(settings);
        return check.ValueOrDefault is not { } clean ? check.Reason! : await door.Write<DatevSetupView>(async db =>
        {
            if (!await db.Brands.AnyAsync(brand => brand.Id == brandId, cancel))
            {
                return DatevRefusals.NoBrand;
            }

            var setup = await db.Set<DatevSetup>().SingleOrDefaultAsync(setup => setup.BrandId == brandId, cancel);
            if ((setup?.Version ?? 0) != version)
            {
                return DatevRefusals.Conflict;
            }

            if (setup is null)
            {
                db.Add(setup = DatevSetup.Create(brandId, clean, actor, clock.GetUtcNow()));
            }
            else
            {
                setup.Change(clean, actor, clock.GetUtcNow());
            }

            return new DatevSetupView(setup.Settings, setup.Version);
        }, cancel);
    }
}
