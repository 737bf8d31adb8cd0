using Microsoft.Data.Sqlite;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The baseline of writing: one thread that inserts single rows into SQLite, each in a transaction of its own that is on the disk when it is answered.</summary>
internal sealed class PlainLoop : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plain-loop-");
    private readonly List<SqliteConnection> connections = [];

    /// <summary>The baseline itself.</summary>
    public Task<Rate> RunAsync(TimeSpan time) => RunAsync(1, time);

    /// <summary>The same rows by many writers, each with a connection of its own: what a program without a write door does.</summary>
    public Task<Rate> RunAsync(int writers, TimeSpan time)
    {
        while (connections.Count < writers)
        {
            connections.Add(Open());
        }

        return Load.RunAsync(writers, time, Insert);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "plain.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS Plain (Id TEXT PRIMARY KEY, Reference TEXT, Amount INTEGER, Status TEXT, At INTEGER)
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    private Task Insert(int writer)
    {
        using var command = connections[writer].CreateCommand();
        command.CommandText = "INSERT INTO Plain VALUES ($id, 'INV-2026-0042', 12950, 'Open', 1795428000)";
        command.Parameters.AddWithValue("$id", Primitives.Ids.New(TimeProvider.System));
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
