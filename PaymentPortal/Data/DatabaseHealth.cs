using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PaymentPortal.Data;

/// <summary>Whether the database answers and, on SQLite, puts every commit on the disk before answering it.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<PaymentPortalDbContext> contexts) : IHealthCheck
{
    /// <summary>SQLite's number for synchronous = FULL.</summary>
    private const int Full = 2;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (db is SqliteDbContext)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA synchronous";
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) >= Full
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database answers before a commit is on the disk.");
        }

        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
