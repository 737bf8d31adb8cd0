using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>One look-up by a key that is asked for all the time: its connections stay open and its command stays prepared, so that an answer costs the database's work and little
/// else. The SQL is written by EF from the query, so it follows the model on every database.</summary>
/// <typeparam name="TRow">What is found.</typeparam>
/// <param name="contexts">The database.</param>
/// <param name="query">The query; the key is its only parameter.</param>
/// <param name="read">Makes the row of what stands in its columns, in the query's order.</param>
public sealed class KeptLookUp<TRow>(IDbContextFactory<PaymentPortalDbContext> contexts, Func<PaymentPortalDbContext, byte[], IQueryable<TRow>> query, Func<StoredColumns, TRow> read) : IAsyncDisposable
    where TRow : class
{
    private static readonly int MostKept = Environment.ProcessorCount * 4;

    private readonly ConcurrentBag<Asker> idle = [];

    /// <summary>The row of a key; null when there is none.</summary>
    public async ValueTask<TRow?> Find(byte[] key)
    {
        if (idle.TryTake(out var kept))
        {
            try
            {
                return await Ask(kept, key);
            }
            catch (Exception exception) when (exception is DbException or InvalidOperationException or IOException)
            {
                // A kept connection may have been cut meanwhile: a fresh one tells.
                await kept.DisposeAsync();
            }
        }

        var fresh = await Asker.Open(await contexts.CreateDbContextAsync(), db => query(db, key));
        try
        {
            return await Ask(fresh, key);
        }
        catch
        {
            await fresh.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var kept))
        {
            await kept.DisposeAsync();
        }
    }

    private async ValueTask<TRow?> Ask(Asker asker, byte[] key)
    {
        var row = await asker.Ask(key, read);
        if (idle.Count < MostKept)
        {
            idle.Add(asker);
        }
        else
        {
            await asker.DisposeAsync();
        }

        return row;
    }

    private sealed class Asker(PaymentPortalDbContext db, DbCommand command) : IAsyncDisposable
    {
        public static async Task<Asker> Open(PaymentPortalDbContext db, Func<PaymentPortalDbContext, IQueryable> query)
        {
            try
            {
                await db.Database.OpenConnectionAsync();
                var command = query(db).CreateDbCommand();
                await command.PrepareAsync();
                return new Asker(db, command);
            }
            catch
            {
                await db.DisposeAsync();
                throw;
            }
        }

        public async ValueTask<TRow?> Ask(byte[] key, Func<StoredColumns, TRow> read)
        {
            command.Parameters[0].Value = key;
            await using var reader = await command.ExecuteReaderAsync();
            return await reader.ReadAsync() ? read(new StoredColumns(reader)) : null;
        }

        public async ValueTask DisposeAsync()
        {
            await command.DisposeAsync();
            await db.DisposeAsync();
        }
    }
}
