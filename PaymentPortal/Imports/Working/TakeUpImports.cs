using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Working;

/// <summary>Takes up imports that are here whole and that nobody works on. Any number of nodes may do this at once: each import goes to one.</summary>
public sealed class TakeUpImports(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TimeProvider clock)
{
    /// <param name="most">How many at most, the oldest first.</param>
    public async Task<IReadOnlyList<ImportLease>> Run(int most, CancellationToken cancel)
    {
        List<Guid> free;
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            free = await Free(db).OrderBy(import => import.Id).Take(most).Select(import => import.Id).ToListAsync(cancel);
        }

        return free.Count == 0 ? [] : (await door.Write<List<ImportLease>>(async db =>
        {
            var leases = new List<ImportLease>();
            foreach (var import in await Free(db).Where(import => free.Contains(import.Id)).OrderBy(import => import.Id).ToListAsync(cancel))
            {
                // Whoever had it may have been killed between a row and its count.
                import.Recount(await Count(db, import.Id, ImportRowState.Created, cancel), await Count(db, import.Id, ImportRowState.Failed, cancel));
                var lease = new ImportLease(import.Id, Ids.New(clock), import.OnBehalfOf);
                import.Lease(lease.Id, clock.GetUtcNow() + ImportTimes.Lease);
                leases.Add(lease);
            }

            return leases;
        }, cancel)).ValueOrDefault ?? [];
    }

    /// <summary>Lays imports down for whoever looks next.</summary>
    public Task LayDown(IReadOnlyList<ImportLease> leases) => leases.Count == 0 ? Task.CompletedTask : door.Write<bool>(
        async db =>
        {
            var ids = leases.Select(lease => lease.Id).ToList();
            foreach (var import in await db.Set<Import>().Where(import => import.LeaseId != null && ids.Contains(import.LeaseId.Value)).ToListAsync())
            {
                import.Release();
            }

            return true;
        },
        CancellationToken.None);

    private IQueryable<Import> Free(PaymentPortalDbContext db)
    {
        var now = clock.GetUtcNow();
        return db.Set<Import>().Where(import => import.State == ImportState.Running && (import.LeasedUntil == null || import.LeasedUntil <= now));
    }

    private static Task<int> Count(PaymentPortalDbContext db, Guid id, ImportRowState state, CancellationToken cancel) =>
        db.Set<ImportRow>().CountAsync(row => row.ImportId == id && row.State == state, cancel);
}
