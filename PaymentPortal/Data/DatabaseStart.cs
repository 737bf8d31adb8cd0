using Microsoft.EntityFrameworkCore;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Data;

/// <summary>Brings the database to this version's shape before the first request is served.</summary>
internal sealed class DatabaseStart(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door)
{
    public async Task Prepare(CancellationToken cancel)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any() || !await DatabaseRules.Hold(db, cancel))
            {
                await Migrate(db, cancel);
            }
        }

        await AddNewMethods(cancel);
    }

    private static async Task Migrate(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (db is not SqliteDbContext)
        {
            await db.Database.MigrateAsync(cancel);
            await DatabaseRules.Lay(db, cancel);
            return;
        }

        // EF's own lock on SQLite is a row, which a killed process leaves behind for ever. A lock of the operating system dies with its owner, so holding one makes that row safe to clear.
        await using var held = await Hold(db.Database.GetDbConnection().DataSource + ".migrating", cancel);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        await db.Database.MigrateAsync(cancel);
        await DatabaseRules.Lay(db, cancel);
    }

    private static async Task<FileStream> Hold(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }

    /// <summary>Methods that this version brings are added; rows that are there belong to the operator.</summary>
    private Task AddNewMethods(CancellationToken cancel) => door.Write<int>(async db =>
    {
        var known = await db.PaymentMethods.Select(method => method.Key).ToListAsync(cancel);
        db.AddRange(BuiltInMethods.All.Where(method => !known.Contains(method.Key)));
        return known.Count;
    }, cancel);
}
