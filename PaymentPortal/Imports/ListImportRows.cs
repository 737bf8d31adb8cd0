using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>What became of the rows of an import, in their own order.</summary>
public sealed class ListImportRows(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="importId">The import.</param>
    /// <param name="state">Only those; null for all.</param>
    /// <param name="after">The last line of the page before; 0 begins at the first.</param>
    /// <param name="most">Rows of a page; one more is read to see whether there is another page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadImports"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<ImportRowView>>> Run(Guid importId, ImportRowState? state, int after, int most, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadImports) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (!await db.Set<Import>().AnyAsync(import => import.Id == importId, cancel))
        {
            return ImportRefusals.NotFound;
        }

        return await db.Set<ImportRow>().AsNoTracking().Where(row => row.ImportId == importId && row.Line > after && (state == null || row.State == state)).OrderBy(row => row.Line).Take(most + 1)
            .Select(row => new ImportRowView(row.Line, row.State, row.PaymentRequestId, row.ExternalId, row.Reference, row.Faults)).ToListAsync(cancel);
    }
}
