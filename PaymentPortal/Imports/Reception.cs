using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>One import on its way in: gathers rows and stores them in groups, so that memory stays bounded and no unit is long. An import that fits into one group is stored whole in one transaction.</summary>
internal sealed class Reception(ImportOrigin origin, Actor actor, WriteDoor door, Seal seal, TimeProvider clock)
{
    private const int RowsOfGroup = 200;
    private const int BytesOfGroup = 1024 * 1024;

    private readonly Guid id = Ids.New(clock);
    private readonly DateTimeOffset begun = clock.GetUtcNow();
    private readonly List<(int Line, byte[]? SealedBody)> group = [];
    private DateTimeOffset lastSign = clock.GetUtcNow();
    private int bytes;
    private bool isStored;

    /// <summary>Takes a row; refused when the import was given up meanwhile.</summary>
    public async Task<Refusal?> Take(ReceivedRow row, CancellationToken cancel)
    {
        group.Add((row.Line, row.Body is { } body ? seal.Close(ImportRow.Place(id, row.Line), body) : null));
        bytes += row.Body?.Length ?? 0;
        if (group.Count < RowsOfGroup && bytes < BytesOfGroup && clock.GetUtcNow() - lastSign < ImportTimes.Sign)
        {
            return null;
        }

        var outcome = await door.Write<bool>(async db => await Store(db, cancel) is { State: ImportState.Receiving } import && Take(import) is not { } refusal ? true : ImportRefusals.Aborted, cancel);
        (bytes, lastSign, isStored) = (0, clock.GetUtcNow(), true);
        group.Clear();
        return outcome.Reason;
    }

    /// <summary>There is no more: stores what is left and lets the work begin.</summary>
    public async Task<Outcome<Import>> Finish() => group.Count == 0 && !isStored ? ImportRefusals.Nothing : await door.Write<Import>(
        async db =>
        {
            // All of it has arrived, so it counts, even if the sender hangs up at this moment.
            var import = await Store(db, CancellationToken.None);
            if (Take(import) is { } refusal)
            {
                return refusal;
            }

            import.Start();
            return import;
        },
        CancellationToken.None);

    /// <summary>Gives it up. What was stored is cleared away later.</summary>
    public Task Abort(string code) => !isStored ? Task.CompletedTask : door.Write<bool>(
        async db =>
        {
            var import = await db.Set<Import>().SingleAsync(import => import.Id == id);
            import.Abort(code, clock.GetUtcNow());
            db.Changed.Add(id);
            return true;
        },
        CancellationToken.None);

    private Refusal? Take(Import import) => import.Take(group.Count, group.Count(row => row.SealedBody is null), clock.GetUtcNow());

    /// <summary>Adds the gathered rows, and the import itself with the first of them.</summary>
    private async Task<Import> Store(PaymentPortalDbContext db, CancellationToken cancel)
    {
        Import import;
        if (isStored)
        {
            import = await db.Set<Import>().SingleAsync(import => import.Id == id, cancel);
        }
        else
        {
            import = Import.Receive(id, origin, actor, begun);
            db.Add(import);
        }

        db.AddRange(group.Select(row => ImportRow.Receive(id, row.Line, row.SealedBody)));
        db.Changed.Add(id);
        return import;
    }
}
