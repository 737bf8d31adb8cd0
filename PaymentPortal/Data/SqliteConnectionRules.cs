using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PaymentPortal.Data;

/// <summary>What every SQLite connection is held to: a commit is on the disk before it is answered, keys are checked, and a busy file is waited for.</summary>
internal sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
