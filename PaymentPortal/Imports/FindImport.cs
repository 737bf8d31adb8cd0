using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>One import as it stands now.</summary>
public sealed class FindImport(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="id">The import; refused when there is none.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadImports"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Import>> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadImports) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancel) is { } import ? import : ImportRefusals.NotFound;
    }
}
