using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Looks for the requests of lines that nobody has looked at: books what is beyond doubt, proposes what is likely, leaves the rest to people. It can run any number of times and
/// at the same time; a line is booked once.</summary>
public sealed class MatchWaitingLines(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, RecordTransfer record, TimeProvider clock) : IJob
{
    private const int LinesAtOnce = 100;

    /// <summary>A payer at a provider's page stays there for minutes at most.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(2);

    public Task Run(CancellationToken cancel) => Run(null, cancel);

    /// <summary>Looks at the waiting lines of one statement, or of all.</summary>
    public async Task Run(Guid? statementId, CancellationToken cancel)
    {
        // Each line is looked at once a run: what has to wait stays for the next one.
        var after = Guid.Empty;
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var now = clock.GetUtcNow();
            var lines = await db.Set<StatementLine>().AsNoTracking()
                .Where(line => line.LookAt <= now && line.Id > after && (statementId == null || line.StatementId == statementId)
                    && !db.Set<BankStatement>().Any(statement => statement.Id == line.StatementId && statement.State == StatementState.Receiving))
                .OrderBy(line => line.Id).Take(LinesAtOnce).ToListAsync(cancel);
            if (lines.Count == 0)
            {
                return;
            }

            var candidates = await new FindCandidates(db).Of(lines, cancel);
            await Settle([.. lines.Select(line => (line, DecideMatch.For(line, candidates[line.Id], now)))], cancel);
            after = lines[^1].Id;
        }
    }

    private async Task Settle(IReadOnlyList<(StatementLine Line, MatchDecision Decision)> decided, CancellationToken cancel)
    {
        var left = new Dictionary<Guid, (LineProposal? Proposal, string? Reason)>();
        foreach (var (line, decision) in decided)
        {
            switch (decision)
            {
                case MatchDecision.Book { Part: var part }:
                    if ((await record.Run(line.Id, [part], isLook: true, Actor.Portal, cancel)).Reason is not null)
                    {
                        left[line.Id] = (null, null);
                    }

                    break;
                case MatchDecision.Propose { Proposal: var proposal }:
                    left[line.Id] = (proposal, proposal.Reason);
                    break;
                case MatchDecision.Leave { Reason: var reason }:
                    left[line.Id] = (null, reason);
                    break;
            }
        }

        if (left.Count > 0)
        {
            await door.Write<bool>(db => Leave(db, left, cancel), cancel);
        }
    }

    private async Task<Outcome<bool>> Leave(PaymentPortalDbContext db, Dictionary<Guid, (LineProposal? Proposal, string? Reason)> left, CancellationToken cancel)
    {
        var ids = left.Keys.ToList();
        foreach (var line in await db.Set<StatementLine>().Where(line => ids.Contains(line.Id) && line.State == StatementLineState.Waiting).ToListAsync(cancel))
        {
            if (left[line.Id].Reason is { } reason)
            {
                line.Propose(left[line.Id].Proposal, reason);
            }
            else
            {
                line.Postpone(clock.GetUtcNow() + LookAgain);
            }

            db.Changed.Add(line.StatementId);
        }

        return true;
    }
}
