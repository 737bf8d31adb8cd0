using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Xunit;

namespace PaymentPortal.Support.Databases;

/// <summary>An own PostgreSQL server on loopback in a temporary folder, made at its first use and one for the whole run.
/// A shell stands over it: when the tests end, however they end, its input closes, and it stops the server and clears the folder.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    // Durability is off: the tests kill the portal, never the machine.
    private const string Overseer = """
        trap : INT TERM
        "$1/initdb" -D "$2" -U portal -A trust -E UTF8 --locale=C.UTF-8 -N >/dev/null \
          && "$1/pg_ctl" -D "$2" -w -s -l "$2/log" -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c fsync=off -c full_page_writes=off" start \
          && echo ready && cat >/dev/null
        cat "$2/log" >&2
        "$1/pg_ctl" -D "$2" -s -m immediate stop
        rm -rf "$2"
        """;

    private static readonly Lazy<Task<PostgresCluster>> Started = new(StartAsync);
    private static int count;

    private readonly Process overseer;

    private PostgresCluster(Process overseer, int port)
    {
        this.overseer = overseer;
        Port = port;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The run's server, started when this is the first call; without PostgreSQL the test is skipped.</summary>
    public static Task<PostgresCluster> GetAsync()
    {
        Assert.SkipWhen(PostgresBinaries.Missing is not null, PostgresBinaries.Missing ?? "");
        return Started.Value;
    }

    /// <summary>Stops the server when one was started.</summary>
    public static async Task StopAsync()
    {
        if (Started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Started.Value).DisposeAsync();
        }
    }

    /// <summary>The connection string of a fresh database: empty, or a copy of another one, whose connections are cut for it.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref count)}");
        var origin = template is null ? "template0" : NameIn(template);
        await ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{origin}'");
        await ExecuteAsync($"create database {name} template {origin}");
        return ConnectionString(name);
    }

    /// <summary>Removes a database and throws out who is still in it.</summary>
    public Task DropDatabaseAsync(string connectionString) => ExecuteAsync($"drop database if exists {NameIn(connectionString)} with (force)");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        overseer.StandardInput.Close();
        await overseer.WaitForExitAsync(CancellationToken.None);
        overseer.Dispose();
    }

    private static async Task<PostgresCluster> StartAsync()
    {
        var port = FreePort.Take();
        var folder = Directory.CreateTempSubdirectory("portal-postgres-").FullName;
        Directory.Delete(folder);
        var overseer = Process.Start(Unprivileged([PostgresBinaries.Folder!, folder, port.ToString(CultureInfo.InvariantCulture)]))!;
        var complaints = overseer.StandardError.ReadToEndAsync();
        if (await overseer.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await complaints}");
        }

        return new PostgresCluster(overseer, port);
    }

    /// <summary>PostgreSQL refuses to run as root, so root hands over to the user its package made.</summary>
    private static ProcessStartInfo Unprivileged(string[] arguments)
    {
        string[] command = ["sh", "-c", Overseer, "overseer", .. arguments];
        var user = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
        return Environment.IsPrivilegedProcess ? Start("runuser", ["-u", user, "--", .. command]) : Start(command[0], command[1..]);
    }

    private static ProcessStartInfo Start(string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = Path.GetTempPath(),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static string? NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database;

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = Port, Username = "portal", Database = database, MaxPoolSize = 40 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        // Unpooled: a kept connection to the maintenance database would outlive the test.
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
