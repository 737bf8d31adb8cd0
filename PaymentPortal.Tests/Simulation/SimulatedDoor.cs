using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Simulation;

/// <summary>The write door of SQLite with its real connection, savepoints and group commits, on the loop's own thread: which units share a commit, and where a crash or a full disk hits them, is for the loop to say.</summary>
internal sealed class SimulatedDoor(string connectionString, Func<SqliteConnection, DbContextOptions<SqliteDbContext>> optionsOn) : WriteDoor
{
    private readonly Queue<IUnit> waiting = new();
    private SqliteWriter? writer;

    private interface IUnit
    {
        string Act { get; }

        Task<bool> Run(SqliteDbContext db);

        void Complete(Exception? fault);
    }

    /// <summary>Units that wait for the writer.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Writes the next units in one commit and answers their callers.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="fate">What becomes of them.</param>
    /// <returns>The acts whose units were in it.</returns>
    public async Task<IReadOnlyList<string>> Write(int most, DoorFate fate)
    {
        var group = new List<IUnit>();
        writer ??= await SqliteWriter.Open(connectionString, optionsOn);
        await writer.Begin();
        while (group.Count < most && waiting.TryDequeue(out var unit))
        {
            group.Add(unit);
            if (fate == DoorFate.RunTwice)
            {
                // As where it collided with another: what it did is undone, and it decides anew.
                await writer.Run(async db => await unit.Run(db) && false, []);
            }

            await writer.Run(unit.Run, []);
        }

        if (fate is DoorFate.Break or DoorFate.CrashBefore)
        {
            await Drop();
        }
        else
        {
            await writer.Commit();
        }

        if (fate is not (DoorFate.CrashBefore or DoorFate.CrashAfter))
        {
            group.ForEach(unit => unit.Complete(fate == DoorFate.Break ? SimulatedFault.Disk() : null));
        }

        return [.. group.Select(unit => unit.Act)];
    }

    /// <summary>Gives the file back; what was not committed is undone.</summary>
    public async Task Drop()
    {
        await (writer?.DisposeAsync() ?? ValueTask.CompletedTask);
        writer = null;
    }

    protected override Task<Outcome<T>> Run<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel)
    {
        var entry = new Unit<T>(unit, Act.Current, cancel);
        waiting.Enqueue(entry);
        return entry.Answer;
    }

    private sealed class Unit<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> work, string act, CancellationToken cancel) : IUnit
    {
        private readonly TaskCompletionSource<Outcome<T>> answer = new();
        private Outcome<T>? outcome;
        private Exception? fault;

        public string Act => act;

        public Task<Outcome<T>> Answer => answer.Task;

        public async Task<bool> Run(SqliteDbContext db)
        {
            (outcome, fault) = (null, null);
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
#pragma warning disable CA1031 // As in the real door, one unit's failure is its caller's alone.
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

/// <summary>What becomes of a group of units.</summary>
internal enum DoorFate
{
    /// <summary>Committed, and everybody is told.</summary>
    Commit,

    /// <summary>Each unit collides once, is undone and runs again; then committed.</summary>
    RunTwice,

    /// <summary>The disk is full: nothing is committed, and everybody is told.</summary>
    Break,

    /// <summary>The process dies before the commit.</summary>
    CrashBefore,

    /// <summary>The process dies after the commit, before anybody is told.</summary>
    CrashAfter,
}
