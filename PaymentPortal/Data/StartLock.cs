using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace PaymentPortal.Data;

/// <summary>Lets one node at a time prepare the database. Both kinds of lock die with their owner, so that a node killed while it prepares keeps nobody waiting.</summary>
internal static partial class StartLock
{
    /// <summary>Any number that no other program uses on this database.</summary>
    private const long PostgresKey = 0x5061795f506f7274;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>From then on a wait is worth a word.</summary>
    private const int PausesBeforeWord = 20;

    /// <summary>Waits for the lock; disposing gives it back. Throws where there can be none, as on a disk that cannot be written to.</summary>
    public static Task<IAsyncDisposable> Take(PaymentPortalDbContext db, ILogger log, CancellationToken cancel) =>
        db is SqliteDbContext ? TakeFile(db.Database.GetDbConnection().DataSource + ".starting", log, cancel) : TakeAdvisory(db, cancel);

    private static async Task<IAsyncDisposable> TakeFile(string path, ILogger log, CancellationToken cancel)
    {
        for (var pauses = 1; ; pauses++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                if (pauses == PausesBeforeWord)
                {
                    Log.Waits(log, path);
                }

                await Task.Delay(Pause, cancel);
            }
        }
    }

    /// <summary>Whether another process holds the file: ERROR_SHARING_VIOLATION or ERROR_LOCK_VIOLATION on Windows, EWOULDBLOCK on Linux (11) and macOS (35).</summary>
    public static bool IsHeld(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33 : exception.HResult == (OperatingSystem.IsMacOS() ? 35 : 11);

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

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Another process prepares the database and holds {File}; waiting for it.")]
        public static partial void Waits(ILogger logger, string file);
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
