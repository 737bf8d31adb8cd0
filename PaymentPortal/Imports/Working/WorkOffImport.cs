using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Imports.Api;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Imports.Working;

/// <summary>Works off the next rows of an import. Each good row is one transaction with the payment request it makes; what failed, the counts and the end are one more. So whoever comes after a crash
/// finds exactly the rows waiting that are not done.</summary>
public sealed class WorkOffImport(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, DoRow doRow, PublishWebhookEvent publish, Seal seal, TimeProvider clock)
{
    /// <summary>Rows between two signs of life.</summary>
    public const int RowsAtOnce = 128;

    /// <summary>Units at the door at a time: enough to share commits, and so few that a payer's write waits behind a few of them only.</summary>
    private const int UnitsAtOnce = 16;

    /// <summary>True when there is more to do, and this node is to do it.</summary>
    public async Task<bool> Run(ImportLease lease, CancellationToken cancel)
    {
        var rows = await FindWaiting(lease.ImportId, cancel);
        var failed = new Dictionary<int, (WaitingRow Row, IReadOnlyList<Fault> Faults)>();
        foreach (var wave in WaitingRow.Waves(rows))
        {
            // Whatever was begun is brought to its end.
            await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = UnitsAtOnce, CancellationToken = CancellationToken.None }, async (row, _) =>
            {
                if (await doRow.Run(row, lease.OnBehalfOf) is { } faults)
                {
                    lock (failed)
                    {
                        failed.Add(row.Line, (row, faults));
                    }
                }
            });
        }

        var outcome = await door.Write<bool>(db => Record(db, lease, rows.Count, failed), CancellationToken.None);
        return outcome.ValueOrDefault;
    }

    private async Task<IReadOnlyList<WaitingRow>> FindWaiting(Guid importId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await db.Set<ImportRow>().Where(row => row.ImportId == importId && row.State == ImportRowState.Waiting).OrderBy(row => row.Line).Take(RowsAtOnce)
            .Select(row => new { row.Line, row.SealedBody }).ToListAsync(cancel);
        return [.. rows.Select(row => WaitingRow.Open(importId, row.Line, row.SealedBody, seal))];
    }

    /// <summary>Writes down what failed, counts, and ends the import with its last row. True when it goes on.</summary>
    private async Task<Outcome<bool>> Record(PaymentPortalDbContext db, ImportLease lease, int done, Dictionary<int, (WaitingRow Row, IReadOnlyList<Fault> Faults)> failed)
    {
        var (id, now) = (lease.ImportId, clock.GetUtcNow());
        var import = await db.Set<Import>().SingleAsync(import => import.Id == id);
        foreach (var (row, faults) in failed.Values)
        {
            await Fail(db, row, faults);
        }

        db.Changed.Add(id);
        if (import.LeaseId != lease.Id)
        {
            // It took too long, and another node has it now; the rows say what is done.
            return false;
        }

        import.Advance(done - failed.Count, failed.Count);
        import.Lease(lease.Id, now + ImportTimes.Lease);
        if (done == RowsAtOnce)
        {
            return true;
        }

        var allFailed = await db.Set<ImportRow>().CountAsync(row => row.ImportId == id && row.State == ImportRowState.Failed);
        import.Recount(import.Total - allFailed, allFailed);
        import.Complete(now);
        publish.Add(db, new WebhookNews(import.Id, WebhookEventTypes.ImportCompleted, now, 1, null, null), () => ImportContract.Of(import));
        return false;
    }

    /// <summary>The row cannot become a payment request. Asked in the same statement whether it still waits: a node whose lease ran out may not undo what its successor made of the row.</summary>
    private static Task Fail(PaymentPortalDbContext db, WaitingRow waiting, IReadOnlyList<Fault> faults)
    {
        var (id, line, externalId, reference) = (waiting.ImportId, waiting.Line, ImportRow.Mark(waiting.ExternalId), ImportRow.Mark(waiting.Reference));
        return db.Set<ImportRow>().Where(row => row.ImportId == id && row.Line == line && row.State == ImportRowState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ImportRowState.Failed)
            .SetProperty(row => row.Faults, faults)
            .SetProperty(row => row.ExternalId, externalId)
            .SetProperty(row => row.Reference, reference));
    }
}
