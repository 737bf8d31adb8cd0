using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>Several reads that see the database as it stood at one moment, without keeping anybody from writing.</summary>
internal static class ReadSnapshot
{
    /// <summary>Begins it; disposing ends it.</summary>
    public static async Task<IAsyncDisposable> Begin(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        }

        // Deferred: EF's own way to begin takes the writer's lock at once.
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return new Deferred(db, transaction);
    }

    private sealed class Deferred(PaymentPortalDbContext db, DbTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
