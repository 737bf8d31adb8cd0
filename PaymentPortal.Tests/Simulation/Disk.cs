using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Simulation;

/// <summary>Database files in memory where the machine has such a folder: migrated and filled once, then copied for each run.</summary>
internal static class Disk
{
    public const string Endpoint = "https://erp.example/hook";

    private static readonly Lazy<Task<byte[]>> Template = new(MakeAsync);

    /// <summary>Keys and files of this process.</summary>
    public static DirectoryInfo Folder { get; } = MakeFolder();

    /// <summary>A fresh database with one brand and one webhook endpoint.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CopyAsync(string name)
    {
        var path = Path.Combine(Folder.FullName, $"{name}.db");
        await File.WriteAllBytesAsync(path, await Template.Value);
        return $"Data Source={path}";
    }

    /// <summary>Throws a database away.</summary>
    public static void Remove(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.Delete(connection.DataSource + end);
        }
    }

    private static DirectoryInfo MakeFolder()
    {
        var folder = Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/portal-simulation-{Environment.ProcessId}") : Directory.CreateTempSubdirectory("portal-simulation-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }

    private static async Task<byte[]> MakeAsync()
    {
        var path = Path.Combine(Folder.FullName, "template.db");
        var more = new Dictionary<string, string> { ["Database:ConnectionString"] = $"Data Source={path};Pooling=False", ["KeysFolder"] = Path.Combine(Folder.FullName, "keys") };
        await using (var node = new QuietNode(new AppSettings { More = more }))
        {
            await node.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, CancellationToken.None);
            await node.Get<WriteDoor>().Write<bool>(db => Task.FromResult(Fill(db)), CancellationToken.None);
            await using var db = await node.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return await File.ReadAllBytesAsync(path);
    }

    private static Outcome<bool> Fill(PaymentPortalDbContext db)
    {
        db.Add(Brand.Create("nordlicht", isDefault: true, Some.Face with { UndoSeconds = 10 }, TimeProvider.System));
        var endpoint = WebhookEndpoint.Create(new WebhookEndpointDetails { Url = Endpoint }, Ids.New(Some.Noon), Actor.Portal, Some.Noon);
        db.Add(endpoint);
        db.Add(WebhookHealth.Begin(endpoint.Id));
        return true;
    }
}
