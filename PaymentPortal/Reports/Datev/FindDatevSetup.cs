using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>A brand's settings for booking exports; a preset without a version where there are none yet.</summary>
public sealed class FindDatevSetup(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="actor">Needs <see cref="Permissions.ReadSettings"/>.</param>
    public async Task<Outcome<DatevSetupView>> Run(Guid brandId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadSettings) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var setup = await db.Set<DatevSetup>().AsNoTracking().SingleOrDefaultAsync(setup => setup.BrandId == brandId, cancel);
        return setup is null ? new DatevSetupView(DatevPresets.Skr03, 0) : new DatevSetupView(setup.Settings, setup.Version);
    }
}

/// <param name="Version">0 while nothing is stored.</param>
public sealed record DatevSetupView(DatevSettings Settings, int Version);
