using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Imports;

/// <summary>Gives up imports whose process died while they came in, throws away what aborted ones left, and forgets failed rows whose time is over. Small steps, so that nobody waits behind it.</summary>
internal sealed class TidyImportsJob(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TimeProvider clock) : IJob
{
    private const int Batch = 500;

    public async Task Run(CancellationToken cancel)
    {
        if (await HasOrphans(cancel))
        {
            await GiveUpOrphans(cancel);
        }

        foreach (var import in await FindDue(cancel))
        {
            while (!await Clear(import.Id, import.State, cancel))
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Nearly always not, and then nobody waits at the door.</summary>
    private async Task<bool> HasOrphans(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Orphans(db).AnyAsync(cancel);
    }

    private Task GiveUpOrphans(CancellationToken cancel) => door.Write<bool>(
        async db =>
        {
            foreach (var import in await Orphans(db).ToListAsync(cancel))
            {
                import.Abort("lost", clock.GetUtcNow());
                db.Changed.Add(import.Id);
            }

            return true;
        },
        cancel);

    private IQueryable<Import> Orphans(PaymentPortalDbContext db)
    {
        var now = clock.GetUtcNow();
        return db.Set<Import>().Where(import => import.State == ImportState.Receiving && import.LeasedUntil < now);
    }

    private async Task<List<Import>> FindDue(CancellationToken cancel)
    {
        var old = clock.GetUtcNow() - ImportTimes.FailedRowsKept;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Import>().AsNoTracking()
            .Where(import => import.ClearedAt == null && import.EndedAt != null && (import.State == ImportState.Aborted || import.EndedAt < old)).OrderBy(import => import.EndedAt).Take(Batch).ToListAsync(cancel);
    }

    /// <summary>One step; true when nothing is left of the import that must go.</summary>
    private async Task<bool> Clear(Guid id, ImportState state, CancellationToken cancel) => (await door.Write<bool>(
        async db =>
        {
            var rows = db.Set<ImportRow>().Where(row => row.ImportId == id);
            var lines = state == ImportState.Aborted
                ? await rows.OrderBy(row => row.Line).Take(Batch).Select(row => row.Line).ToListAsync(cancel)
                : await rows.Where(row => row.State == ImportRowState.Failed && row.SealedBody != null).OrderBy(row => row.Line).Take(Batch).Select(row => row.Line).ToListAsync(cancel);
            var these = rows.Where(row => lines.Contains(row.Line));
            _ = state == ImportState.Aborted ? await these.ExecuteDeleteAsync(cancel) : await these.ExecuteUpdateAsync(set => set.SetProperty(row => row.SealedBody, (byte[]?)null), cancel);
            if (lines.Count == Batch)
            {
                return false;
            }

            (await db.Set<Import>().SingleAsync(import => import.Id == id, cancel)).Clear(clock.GetUtcNow());
            return true;
        },
        cancel)).ValueOrDefault;
}
