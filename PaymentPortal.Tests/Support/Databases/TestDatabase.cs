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

    /// <summary>Closes what this process has open, so that it can be copied.</summary>
    public void Disconnect()
    {
        if (Kind == DatabaseProvider.Sqlite)
        {
            ClosePool(ConnectionString);
        }
    }

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
        var file = Path.Combine(folder.FullName, "portal.db");
        var connectionString = $"Data Source={file}";
        if (template is not null)
        {
            CopyFile(new SqliteConnectionStringBuilder(template).DataSource, file);
        }

        return new TestDatabase(DatabaseProvider.Sqlite, connectionString, () =>
        {
            ClosePool(connectionString);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    /// <summary>Copies the file itself: tests that opened the original with SQLite at the same time would lock each other out of it.</summary>
    private static void CopyFile(string from, string to)
    {
        var journal = new FileInfo(from + "-wal");
        if (journal is { Exists: true, Length: > 0 })
        {
            throw new InvalidOperationException($"{from} has a journal, so somebody is still connected to it.");
        }

        File.Copy(from, to);
    }

    private static void ClosePool(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<TestDatabase> CreateOnServerAsync(string? template)
    {
        var cluster = await PostgresCluster.GetAsync();
        var connectionString = await cluster.CreateDatabaseAsync(template);
        return new TestDatabase(DatabaseProvider.Postgres, connectionString, () => cluster.DropDatabaseAsync(connectionString));
    }
}
