using Microsoft.EntityFrameworkCore;
using Npgsql;
using PaymentPortal.Primitives;

namespace PaymentPortal.Data;

/// <summary>On PostgreSQL each unit has its own transaction. Where two collide (version, unique index, a rule of the database, serialisation, deadlock) the loser is run again and decides on
/// what the winner left. Who lost twice queues: losers run one after the other, so that even a crowd around one row gets through.</summary>
internal sealed class PostgresWriteDoor(IDbContextFactory<PaymentPortalDbContext> contexts) : WriteDoor
{
    private const int MostTries = 50;

    /// <summary>A rule that is still broken after so many fresh looks is broken by the unit itself, not by another one's timing.</summary>
    private const int MostTriesAgainstRules = 5;

    /// <summary>From this try on a unit queues.</summary>
    private const int FirstQueuedTry = 3;

    /// <summary>Key of the queue's advisory lock; the same on every node.</summary>
    private const long Queue = 0x5061_7950_6f72_7461;

    protected override async Task<Outcome<T>> Run<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(unit, queues: tries >= FirstQueuedTry, cancel);
            }
            catch (Exception exception) when (tries < MostTries && IsCollision(exception, tries))
            {
                // The loser steps aside for a moment that differs between losers, so that they do not meet again.
                await Task.Delay(Random.Shared.Next(1, 5 * Math.Min(tries, 10)), cancel);
            }
        }
    }

    private async Task<Outcome<T>> Once<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, bool queues, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (queues)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Queue})", cancel);
        }

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

    private static bool IsCollision(Exception exception, int tries) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => IsCollision(inner, tries),

        // EF wraps what Npgsql calls transient, deadlocks among it, to advise a retry strategy of its own; this is ours.
        InvalidOperationException { InnerException: { } inner } => IsCollision(inner, tries),
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation } => tries < MostTriesAgainstRules,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
