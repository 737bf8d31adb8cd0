using Microsoft.EntityFrameworkCore;
using Npgsql;
using PaymentPortal.Primitives;

namespace PaymentPortal.Data;

/// <summary>On PostgreSQL each unit has its own transaction. Where two collide (version, unique index, serialisation, deadlock) the loser is run again and decides on what the winner left.</summary>
internal sealed class PostgresWriteDoor(IDbContextFactory<PaymentPortalDbContext> contexts) : WriteDoor
{
    private const int MostTries = 20;

    public override async Task<Outcome<T>> Write<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(unit, cancel);
            }
            catch (Exception exception) when (tries < MostTries && IsCollision(exception))
            {
                // The loser steps aside for a moment that differs between losers, so that they do not meet again.
                await Task.Delay(Random.Shared.Next(1, 4 * tries), cancel);
            }
        }
    }

    private async Task<Outcome<T>> Once<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await unit(db);
        if (outcome is Outcome<T>.Done)
        {
            await db.SaveChangesAsync(cancel);
            foreach (var ids in db.Changed.Chunk(PostgresChangeListener.MostIds))
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_notify({PostgresChangeListener.Channel}, {string.Join(',', ids)})", cancel);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        return outcome;
    }

    private static bool IsCollision(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => IsCollision(inner),
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
