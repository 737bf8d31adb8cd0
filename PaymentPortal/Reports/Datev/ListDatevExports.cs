using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>A brand's booking exports, the newest first.</summary>
public sealed class ListDatevExports(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    private const int Most = 100;

    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<IReadOnlyList<DatevExport>>> Run(Guid brandId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<DatevExport>().AsNoTracking().Where(export => export.BrandId == brandId).OrderByDescending(export => export.Number).Take(Most).ToListAsync(cancel);
    }
}
