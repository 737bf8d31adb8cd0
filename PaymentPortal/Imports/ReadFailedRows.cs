using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>The failed rows of an import as they came, to be mended and sent again: one a line.</summary>
public sealed class ReadFailedRows(IDbContextFactory<PaymentPortalDbContext> contexts, Seal seal)
{
    private const int RowsAtOnce = 100;

    /// <summary>The rows, read a few at a time; refused when there is no such import.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadImports"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IAsyncEnumerable<byte[]>>> Run(Guid importId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadImports) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Import>().AnyAsync(import => import.Id == importId, cancel) ? new Outcome<IAsyncEnumerable<byte[]>>.Done(Rows(importId, cancel)) : ImportRefusals.NotFound;
    }

    private async IAsyncEnumerable<byte[]> Rows(Guid importId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var after = 0;
        bool isMore;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var rows = await db.Set<ImportRow>().Where(row => row.ImportId == importId && row.State == ImportRowState.Failed && row.Line > after && row.SealedBody != null)
                .OrderBy(row => row.Line).Take(RowsAtOnce).Select(row => new { row.Line, row.SealedBody }).ToListAsync(cancel);
            foreach (var row in rows)
            {
                after = row.Line;
                if (seal.TryOpen(ImportRow.Place(importId, row.Line), row.SealedBody) is { } body)
                {
                    yield return OnOneLine(body);
                }
            }

            isMore = rows.Count == RowsAtOnce;
        }
        while (isMore);
    }

    /// <summary>Within JSON, line ends stand between values only.</summary>
    private static byte[] OnOneLine(byte[] body)
    {
        body.AsSpan().Replace((byte)'\n', (byte)' ');
        body.AsSpan().Replace((byte)'\r', (byte)' ');
        return body;
    }
}
