using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>A person says what a line's money is for: one request, or several that share it.</summary>
public sealed class MatchLine(IDbContextFactory<PaymentPortalDbContext> contexts, RecordTransfer record)
{
    /// <param name="lineId">The line.</param>
    /// <param name="parts">The requests and how much each gets; they add up to the line.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    /// <returns>The payments; the same ones when exactly this was booked before.</returns>
    public async Task<Outcome<IReadOnlyList<Payment>>> Run(Guid lineId, IReadOnlyList<TransferPart> parts, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.MoveMoney) is { } refusal ? refusal : await record.Run(lineId, parts, isLook: false, actor, cancel);

    /// <summary>Books what is proposed, as long as that is still what it was when the person looked.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="seen">The proposal that the person confirms.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    public async Task<Outcome<IReadOnlyList<Payment>>> Accept(Guid lineId, LineProposal seen, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var line = await db.Set<StatementLine>().AsNoTracking().SingleOrDefaultAsync(line => line.Id == lineId, cancel);
        return line is null ? ReconciliationRefusals.LineNotFound
            : line.State == StatementLineState.Proposed && !line.Proposal!.Parts.SequenceEqual(seen.Parts) ? ReconciliationRefusals.Changed
            : await record.Run(lineId, seen.Parts, isLook: false, actor, cancel);
    }
}
