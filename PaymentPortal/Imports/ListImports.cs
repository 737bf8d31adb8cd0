using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>Imports, the newest first.</summary>
public sealed class ListImports(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="after">The last import of the page before; null begins at the newest.</param>
    /// <param name="most">Imports of a page; one more is read to see whether there is another page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadImports"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<Import>>> Run(Guid? after, int most, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadImports) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var imports = db.Set<Import>().AsNoTracking();
        imports = after is { } last ? imports.Where(import => import.Id < last) : imports;
        return await imports.OrderByDescending(import => import.Id).Take(most + 1).ToListAsync(cancel);
    }
}
