using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Undoes the matching of a line. No payment is deleted: each is marked as undone and told so in its request's story and books, and the line's money is free again. Refused where some
/// of it has gone back to the payer since.</summary>
public sealed class UnmatchLine(WriteDoor door, TimeProvider clock)
{
    /// <param name="lineId">The line.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<StatementLine>> Run(Guid lineId, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.MoveMoney) is { } refusal ? refusal : await door.Write(db => Undo(db, lineId, actor, cancel), cancel);

    private async Task<Outcome<StatementLine>> Undo(PaymentPortalDbContext db, Guid lineId, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<StatementLine>().SingleOrDefaultAsync(line => line.Id == lineId, cancel) is not { } line)
        {
            return ReconciliationRefusals.LineNotFound;
        }

        if (line.State != StatementLineState.Matched)
        {
            return ReconciliationRefusals.NotMatched;
        }

        var payments = await db.Payments.Where(payment => payment.StatementLineId == lineId && payment.UndoneAt == null).OrderBy(payment => payment.Id).ToListAsync(cancel);
        var ids = payments.Select(payment => payment.Id).ToList();
        if (payments.Exists(payment => payment.ChargedBackAt is not null) || await db.Refunds.AnyAsync(refund => ids.Contains(refund.PaymentId) && refund.State != RefundState.Failed, cancel))
        {
            return ReconciliationRefusals.WentBack;
        }

        // First the payments, then the sums: the database holds one against the other.
        var now = clock.GetUtcNow();
        payments.ForEach(payment => payment.Undo(now));
        await db.SaveChangesAsync(cancel);
        foreach (var payment in payments)
        {
            var request = await db.PaymentRequests.SingleAsync(request => request.Id == payment.PaymentRequestId, cancel);
            if (await Tell(db, request, payment, actor, now, cancel) is { } refused)
            {
                return refused;
            }
        }

        line.Free(actor, now);
        db.Changed.Add(line.StatementId);
        return line;
    }

    private static async Task<Refusal?> Tell(PaymentPortalDbContext db, PaymentRequest request, Payment payment, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (payment.Kind == PaymentKind.Settlement)
        {
            return request.Unmatch(payment.Id, payment.AmountValue, actor, now);
        }

        request.UnmatchSurplus(new SurplusUnmatched(payment.Id, payment.AmountValue, payment.CurrencyCode, !await IsSurplusLeft(db, request.Id, cancel)), actor, now);
        return null;
    }

    /// <summary>Whether other money that was not due is still to be given back.</summary>
    private static async Task<bool> IsSurplusLeft(PaymentPortalDbContext db, Guid requestId, CancellationToken cancel)
    {
        var surplus = await db.Payments.Where(payment => payment.PaymentRequestId == requestId && payment.Kind == PaymentKind.Surplus && payment.ChargedBackAt == null && payment.UndoneAt == null).ToListAsync(cancel);
        var ids = surplus.Select(payment => payment.Id).ToList();
        var back = await db.Refunds.Where(refund => ids.Contains(refund.PaymentId) && refund.State == RefundState.Succeeded).SumAsync(refund => refund.AmountValue, cancel);
        return surplus.Sum(payment => payment.AmountValue) > back;
    }
}
