using Microsoft.Data.Sqlite;
using PaymentPortal.Data;

namespace PaymentPortal.Support.Databases;

/// <summary>A fresh database of either kind, empty or a copy of another one, and gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> remove;

    private TestDatabase(DatabaseProvider kind, string connectionString, Func<Task> remove)
    {
        Kind = kind;
        ConnectionString = connectionString;
        this.remove = remove;
    }

    public DatabaseProvider Kind { get; }

    public string ConnectionString { get; }

    /// <summary>Makes an empty one; on a machine without PostgreSQL the test that asks for it is skipped.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider kind) => CreateAsync(kind, null);

    /// <summary>Makes another one with the same content. Nobody may be connected to this one.</summary>
    public Task<TestDatabase> CopyAsync() => CreateAsync(Kind, this);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await remove();

    private static async Task<TestDatabase> CreateAsync(DatabaseProvider kind, TestDatabase? template) => kind switch
    {
        DatabaseProvider.Sqlite => CreateFile(template?.ConnectionString),
        DatabaseProvider.Postgres => await CreateOnServerAsync(template?.ConnectionString),
    };

    private static TestDatabase CreateFile(string? template)
    {
        var folder = Directory.CreateTempSubdirectory("portal-sqlite-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "portal.db")}";
        if (template is not null)
        {
            using var from = new SqliteConnection(template + ";Pooling=False");
            using var to = new SqliteConnection(connectionString + ";Pooling=False");
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }

        return new TestDatabase(DatabaseProvider.Sqlite, connectionString, () =>
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> CreateOnServerAsync(string? template)
    {
        var cluster = await PostgresCluster.GetAsync();
        var connectionString = await cluster.CreateDatabaseAsync(template);
        return new TestDatabase(DatabaseProvider.Postgres, connectionString, () => cluster.DropDatabaseAsync(connectionString));
    }
}
