using Npgsql;
using PaymentPortal.Background;

namespace PaymentPortal.Data;

/// <summary>Brings the changes of every node to this node's feed.</summary>
internal sealed partial class PostgresChangeListener(string connectionString, ChangeFeed feed, ILogger<PostgresChangeListener> log) : BackgroundService
{
    public const string Channel = "payment_portal_changes";

    /// <summary>A notification holds at most 8000 bytes.</summary>
    public const int MostIds = 200;

    private static readonly TimeSpan BeforeReconnect = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenOnce(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException)
            {
                Log.ConnectionLost(log, exception);
                await Task.Delay(BeforeReconnect, stoppingToken);
            }
        }
    }

    private async Task ListenOnce(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        connection.Notification += (_, notification) => feed.Publish(notification.Payload.Split(',').Select(Guid.Parse).ToHashSet());
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(cancel);
        }

        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that listens for changes was lost.")]
        public static partial void ConnectionLost(ILogger logger, Exception exception);
    }
}
