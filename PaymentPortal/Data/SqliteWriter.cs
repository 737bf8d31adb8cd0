using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>The connection and the context through which all writes to SQLite go. Both are kept from group to group: the pages that are written again and again stay at hand,
/// statements stay prepared, and the context is set up once.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const string Savepoint = "unit";

    private readonly SqliteConnection connection;
    private readonly SqliteDbContext db;
    private SqliteTransaction? transaction;

    private SqliteWriter(SqliteConnection connection, SqliteDbContext db) => (this.connection, this.db) = (connection, db);

    /// <param name="connectionString">The database.</param>
    /// <param name="optionsOn">Options of contexts on a connection.</param>
    public static async Task<SqliteWriter> Open(string connectionString, Func<SqliteConnection, DbContextOptions<SqliteDbContext>> optionsOn)
    {
        // Pooled: a connection that broke is not kept.
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync();
            SqliteConnectionRules.Apply(connection);
            var db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>(optionsOn(connection)).AddInterceptors(new KeptStatements()).Options);
            db.Database.AutoSavepointsEnabled = false;
            return new SqliteWriter(connection, db);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes the file's only write lock.</summary>
    public async Task Begin()
    {
        transaction = connection.BeginTransaction(deferred: false);
        await db.Database.UseTransactionAsync(transaction);
    }

    /// <summary>Runs one unit in a savepoint of its own.</summary>
    /// <param name="unit">Whether what it did is to stay.</param>
    /// <param name="changed">Takes the requests that it changed.</param>
    public async Task Run(Func<SqliteDbContext, Task<bool>> unit, HashSet<Guid> changed)
    {
        await transaction!.SaveAsync(Savepoint);
        if (await unit(db))
        {
            changed.UnionWith(db.Changed);
        }
        else
        {
            await transaction.RollbackAsync(Savepoint);
        }

        await transaction.ReleaseAsync(Savepoint);
        db.BeginUnit();
    }

    /// <summary>Brings the group to the disk.</summary>
    public async Task Commit()
    {
        await transaction!.CommitAsync();
        await db.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }
}
