using Microsoft.Data.Sqlite;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The baseline of writing: one thread that inserts single rows into SQLite, each in a transaction of its own that is on the disk when it is answered.</summary>
internal sealed class PlainLoop : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plain-loop-");
    private readonly SqliteConnection connection;

    public PlainLoop()
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "plain.db")}");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE Plain (Id TEXT PRIMARY KEY, Reference TEXT, Amount INTEGER, Status TEXT, At INTEGER)");
    }

    public async Task<double> RunAsync(TimeSpan time) => (await Load.RunAsync(1, time, Insert)).PerSecond;

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task Insert()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO Plain VALUES ($id, 'INV-2026-0042', 12950, 'Open', 1795428000)";
        command.Parameters.AddWithValue("$id", Primitives.Ids.New(TimeProvider.System));
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
