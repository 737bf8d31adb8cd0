using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Stores one statement that was read to its end before: in groups, so that memory stays bounded and nobody waits long behind it. One that fits into a group is stored whole in one
/// transaction.</summary>
internal sealed class StatementReception(StatementSummary summary, string? fileName, Actor actor, WriteDoor door, TimeProvider clock)
{
    private const int LinesOfGroup = 500;

    /// <summary>How long after its last sign of life a reception counts as broken off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Guid id = Ids.New(clock);
    private readonly EntryKeys keys = new();
    private readonly LineIds ids = new(clock.GetUtcNow());
    private BankStatement? stored;

    public async Task<Outcome<StatementReceipt>> Run(IStatementReader reader)
    {
        Outcome<StatementReceipt>? refused = null;
        foreach (var group in Groups(reader))
        {
            var outcome = await Store(group.Entries, group.IsLast);
            if (outcome.ValueOrDefault is not { IsNew: true })
            {
                refused = outcome;
                break;
            }
        }

        return refused ?? new StatementReceipt(stored!, IsNew: true);
    }

    /// <summary>It broke off: what was stored is taken away again.</summary>
    public Task GiveUp() => stored is not { State: StatementState.Receiving } ? Task.CompletedTask : door.Write<bool>(
        async db =>
        {
            await TidyStatements.Remove(db, id, clock.GetUtcNow(), CancellationToken.None);
            return true;
        },
        CancellationToken.None);

    /// <summary>At least one group, even for a statement without movements.</summary>
    private IEnumerable<(List<(BankEntry Entry, EntryKey Key)> Entries, bool IsLast)> Groups(IStatementReader reader)
    {
        var group = new List<(BankEntry, EntryKey)>();
        foreach (var entry in reader.Read(summary.Undivided))
        {
            if (group.Count == LinesOfGroup)
            {
                yield return (group, false);
                group = [];
            }

            group.Add((entry, keys.Next(entry)));
        }

        yield return (group, true);
    }

    private async Task<Outcome<StatementReceipt>> Store(List<(BankEntry Entry, EntryKey Key)> group, bool isLast)
    {
        var outcome = await door.Write<StatementReceipt>(
            async db =>
            {
                var now = clock.GetUtcNow();
                var statement = stored is null ? null : await db.Set<BankStatement>().SingleAsync(statement => statement.Id == id);
                if (statement is null)
                {
                    if (await db.Set<BankStatement>().AsNoTracking().SingleOrDefaultAsync(other => other.ContentHash == summary.Hash && other.State == StatementState.Received) is { } first)
                    {
                        return new StatementReceipt(first, IsNew: false);
                    }

                    if (await db.Set<BankStatement>().AnyAsync(other => other.State == StatementState.Receiving))
                    {
                        return ReconciliationRefusals.Busy;
                    }

                    statement = BankStatement.Receive(id, summary, fileName, actor, now);
                    db.Add(statement);
                }

                var taken = await new KnownMovements(db, group, ids).TakeNew(id, now);
                statement.Take(taken, group.Count - taken, now + Patience);
                if (isLast)
                {
                    statement.Complete();
                }

                db.Changed.Add(id);
                return new StatementReceipt(statement, IsNew: true);
            },
            CancellationToken.None);
        stored = outcome.ValueOrDefault is { IsNew: true, Statement: var kept } ? kept : stored;
        return outcome;
    }
}
