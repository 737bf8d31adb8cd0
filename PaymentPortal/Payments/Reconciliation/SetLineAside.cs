using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>A person says that a line is no money for a request, or takes that back.</summary>
public sealed class SetLineAside(WriteDoor door, TimeProvider clock)
{
    /// <summary>Sets it aside.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="note">Why, for colleagues; may be empty, at most 200 characters.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    public Task<Outcome<StatementLine>> Run(Guid lineId, string? note, Actor actor, CancellationToken cancel)
    {
        var faults = new FaultList();
        var words = faults.Text("/note", note, StatementLine.LongestNote, required: false);
        return faults.Any ? Task.FromResult<Outcome<StatementLine>>(Refusal.OfFaults(faults.All)) : Change(lineId, actor, line => line.State switch
        {
            StatementLineState.Matched => ReconciliationRefusals.AlreadyMatched,
            StatementLineState.Shown => ReconciliationRefusals.NoMoney,
            StatementLineState.Replaced => ReconciliationRefusals.IsReplaced,
            StatementLineState.SetAside => null,
            _ => Do(() => line.SetAside(words, actor, clock.GetUtcNow())),
        }, cancel);
    }

    /// <summary>Takes it back: its request is looked for again.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    public Task<Outcome<StatementLine>> TakeBack(Guid lineId, Actor actor, CancellationToken cancel) => Change(
        lineId, actor, line => line.State == StatementLineState.SetAside ? Do(() => line.TakeBack(actor, clock.GetUtcNow())) : ReconciliationRefusals.NotSetAside, cancel);

    private async Task<Outcome<StatementLine>> Change(Guid lineId, Actor actor, Func<StatementLine, Refusal?> change, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        return await door.Write<StatementLine>(async db =>
        {
            if (await db.Set<StatementLine>().SingleOrDefaultAsync(line => line.Id == lineId, cancel) is not { } line)
            {
                return ReconciliationRefusals.LineNotFound;
            }

            db.Changed.Add(line.StatementId);
            return change(line) is { } refused ? refused : line;
        }, cancel);
    }

    private static Refusal? Do(Action act)
    {
        act();
        return null;
    }
}
