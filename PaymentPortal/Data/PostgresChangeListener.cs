using Microsoft.EntityFrameworkCore;
using Npgsql;
using PaymentPortal.Background;

namespace PaymentPortal.Data;

/// <summary>Brings the changes of every node to this node's feed.</summary>
internal sealed partial class PostgresChangeListener(
    string connectionString, ChangeFeed feed, IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock, ILogger<PostgresChangeListener> log) : BackgroundService
{
    public const string Channel = "payment_portal_changes";

    /// <summary>A notification holds at most 8000 bytes.</summary>
    public const int MostIds = 200;

    private static readonly TimeSpan BeforeReconnect = TimeSpan.FromSeconds(1);

    /// <summary>A line that died without a word is noticed after this long; what changed since is read, and a little more because nodes' clocks differ.</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? lostAt = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenOnce(lostAt, stoppingToken);
            }
#pragma warning disable CA1031 // Whatever broke, pages stay live only while somebody listens.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                lostAt = clock.GetUtcNow();
                Log.ConnectionLost(log, exception);
                await Task.Delay(BeforeReconnect, stoppingToken);
            }
        }
    }

    private async Task ListenOnce(DateTimeOffset? lostAt, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { KeepAlive = (int)SignOfLife.TotalSeconds }.ToString());
        await connection.OpenAsync(cancel);
        connection.Notification += (_, notification) => feed.Publish(Ids(notification.Payload));
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(cancel);
        }

        if (lostAt is { } since)
        {
            await PublishMissed(since - (2 * SignOfLife), cancel);
        }

        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    /// <summary>What changed while nobody listened.</summary>
    private async Task PublishMissed(DateTimeOffset since, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        feed.Publish(await db.PaymentRequests.Where(request => request.UpdatedAt >= since).Select(request => request.Id).ToHashSetAsync(cancel));
    }

    /// <summary>Anybody who may connect may notify: what is no id is not for this feed.</summary>
    private static HashSet<Guid> Ids(string payload) => [.. payload.Split(',').Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that listens for changes was lost.")]
        public static partial void ConnectionLost(ILogger logger, Exception exception);
    }
}
