using Microsoft.EntityFrameworkCore;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Data;

/// <summary>Brings the database to this version's shape before the first request is served.</summary>
internal sealed class DatabaseStart(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, ILogger<DatabaseStart> log)
{
    /// <summary>Migrates, then runs what else a start needs, while no other node does the same.</summary>
    public async Task Prepare(Func<Task> afterwards, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var alone = await StartLock.Take(db, log, cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any() || !await DatabaseRules.Hold(db, cancel))
        {
            await Migrate(db, cancel);
        }

        await TimelineOrder.KeepUp(db, cancel);

        // Looked at first: a start that finds everything in its place writes nothing.
        if ((await Missing(db, cancel)).Count > 0)
        {
            await door.Write<int>(async unit =>
            {
                var missing = await Missing(unit, cancel);
                unit.AddRange(missing);
                return missing.Count;
            }, cancel);
        }

        await afterwards();
    }

    private static async Task Migrate(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (db is SqliteDbContext)
        {
            // EF's own lock on SQLite is a row, which a killed process leaves behind for ever; holding the start lock makes it safe to clear.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancel);
        }

        await DatabaseRules.Lift(db, cancel);
        await db.Database.MigrateAsync(cancel);
        await DatabaseRules.Lay(db, cancel);
        await TimelineOrder.PlaceAll(db, cancel);
    }

    /// <summary>Methods that this version brings and the database does not have; rows that are there belong to the operator.</summary>
    private static async Task<List<PaymentMethod>> Missing(PaymentPortalDbContext db, CancellationToken cancel)
    {
        var known = await db.PaymentMethods.Select(method => method.Key).ToListAsync(cancel);
        return [.. BuiltInMethods.All.Where(method => !known.Contains(method.Key))];
    }
}
