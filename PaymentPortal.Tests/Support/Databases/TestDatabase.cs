using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace PaymentPortal.Support.Databases;

/// <summary>A fresh, empty database of either kind, gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> remove;

    private TestDatabase(Database kind, string connectionString, Func<Task> remove)
    {
        Kind = kind;
        ConnectionString = connectionString;
        this.remove = remove;
    }

    public Database Kind { get; }

    public string ConnectionString { get; }

    /// <summary>Makes one; on a machine without PostgreSQL the test that asks for it is skipped.</summary>
    public static async Task<TestDatabase> CreateAsync(Database kind) => kind switch
    {
        Database.Sqlite => CreateFile(),
        Database.Postgres => await CreateOnServerAsync(),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await remove();

    private static TestDatabase CreateFile()
    {
        var folder = Directory.CreateTempSubdirectory("portal-sqlite-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "portal.db")}";
        return new TestDatabase(Database.Sqlite, connectionString, () =>
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The cluster lives as long as the run.")]
    private static async Task<TestDatabase> CreateOnServerAsync()
    {
        var cluster = await PostgresCluster.GetAsync();
        var connectionString = await cluster.CreateDatabaseAsync();
        return new TestDatabase(Database.Postgres, connectionString, () => cluster.DropDatabaseAsync(connectionString));
    }
}
