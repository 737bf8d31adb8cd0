using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Primitives;

namespace PaymentPortal.Data;

/// <summary>On SQLite one writer runs the waiting units one after the other in a shared transaction, each in its savepoint, and commits the group once:
/// units that come while a commit reaches the disk share the next one. Parallel writers would only sleep in front of the file's lock.</summary>
internal sealed class SqliteWriteDoor : WriteDoor, IAsyncDisposable
{
    /// <summary>The most units in one commit, so that the first of a group never waits long for the last.</summary>
    private const int LargestGroup = 128;

    private readonly Channel<IUnit> waiting = Channel.CreateBounded<IUnit>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly string connectionString;
    private readonly Func<SqliteConnection, DbContextOptions<SqliteDbContext>> optionsOn;
    private readonly ChangeFeed feed;
    private readonly Task writer;

    /// <param name="connectionString">The database.</param>
    /// <param name="optionsOn">Options of contexts on the writer's own connection.</param>
    /// <param name="feed">Told of changes after their commit.</param>
    public SqliteWriteDoor(string connectionString, Func<SqliteConnection, DbContextOptions<SqliteDbContext>> optionsOn, ChangeFeed feed)
    {
        this.connectionString = connectionString;
        this.optionsOn = optionsOn;
        this.feed = feed;
        writer = Task.Run(WriteGroups);
    }

    private interface IUnit
    {
        Task<bool> Run(SqliteDbContext db);

        void Complete(Exception? fault);
    }

    protected override async Task<Outcome<T>> Run<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel)
    {
        var entry = new Unit<T>(unit, cancel);
        await waiting.Writer.WriteAsync(entry, cancel);
        return await entry.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
    }

    private async Task WriteGroups()
    {
        SqliteWriter? own = null;
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<IUnit>();
            var changed = new HashSet<Guid>();
            try
            {
                own ??= await SqliteWriter.Open(connectionString, optionsOn);
                await WriteGroup(own, group, changed);
            }
#pragma warning disable CA1031 // Whatever it was, the callers get it and the writer lives on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                // Nothing of the group was committed. When not even the transaction could begin, the next unit in line gets the answer.
                if (group.Count == 0 && waiting.Reader.TryRead(out var next))
                {
                    group.Add(next);
                }

                await Drop(own);
                own = null;
                group.ForEach(unit => unit.Complete(fault));
                continue;
            }

            feed.Publish(changed);
            group.ForEach(unit => unit.Complete(null));
        }

        await Drop(own);
    }

    private async Task WriteGroup(SqliteWriter own, List<IUnit> group, HashSet<Guid> changed)
    {
        await own.Begin();
        while (group.Count < LargestGroup && waiting.Reader.TryRead(out var unit))
        {
            // From here on it is answered with the group, whatever breaks.
            group.Add(unit);
            await own.Run(unit.Run, changed);
        }

        await own.Commit();
    }

    /// <summary>What broke in the middle may break again while it is put away; the callers get the first fault.</summary>
    private static async Task Drop(SqliteWriter? broken)
    {
        try
        {
            await (broken?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException)
        {
        }
    }

    private sealed class Unit<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> work, CancellationToken cancel) : IUnit
    {
        private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Outcome<T>? outcome;
        private Exception? fault;

        public Task<Outcome<T>> Answer => answer.Task;

        public async Task<bool> Run(SqliteDbContext db)
        {
            try
            {
                cancel.ThrowIfCancellationRequested();
                outcome = await work(db);
                if (outcome is Outcome<T>.Done)
                {
                    await db.SaveChangesAsync(CancellationToken.None);
                    return true;
                }
            }
#pragma warning disable CA1031 // One unit's failure is its caller's alone; the others of the group go on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                fault = exception;
            }

            return false;
        }

        public void Complete(Exception? groupFault)
        {
            if ((fault ?? groupFault) is { } exception)
            {
                answer.SetException(exception);
            }
            else
            {
                answer.SetResult(outcome!);
            }
        }
    }
}
