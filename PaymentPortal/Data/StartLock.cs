using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace PaymentPortal.Data;

/// <summary>Lets one node at a time prepare the database. Both kinds of lock die with their owner, so that a node killed while it prepares keeps nobody waiting.</summary>
internal static class StartLock
{
    /// <summary>Any number that no other program uses on this database.</summary>
    private const long PostgresKey = 0x5061795f506f7274;

    /// <summary>Waits for the lock; disposing gives it back.</summary>
    public static Task<IAsyncDisposable> Take(PaymentPortalDbContext db, CancellationToken cancel) =>
        db is SqliteDbContext ? TakeFile(db.Database.GetDbConnection().DataSource + ".starting", cancel) : TakeAdvisory(db, cancel);

    private static async Task<IAsyncDisposable> TakeFile(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }
    }

    private static async Task<IAsyncDisposable> TakeAdvisory(PaymentPortalDbContext db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancel))
        {
            await creator.CreateAsync(cancel);
        }

        await db.Database.OpenConnectionAsync(cancel);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({PostgresKey})", cancel);
        return new Advisory(db);
    }

    private sealed class Advisory(PaymentPortalDbContext db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({PostgresKey})");
            await db.Database.CloseConnectionAsync();
        }
    }
}
