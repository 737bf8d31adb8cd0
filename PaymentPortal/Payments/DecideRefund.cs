using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>The second pair of eyes: somebody other than the one who asked lets a refund go, or not. Only people decide, never an API key. The database holds the same rule.</summary>
public sealed class DecideRefund(WriteDoor door, RecordRefund record, TimeProvider clock)
{
    private static readonly Refusal NotFound = new("refund-not-found", "There is no such refund.");
    private static readonly Refusal Decided = new("refund-not-waiting", "This refund does not wait for an approval, or somebody has decided already.");
    private static readonly Refusal NotAPerson = new("approval-needs-a-person", "A refund is approved by a person who is signed in.");
    private static readonly Refusal Same = new("approver-asked", "Who asked for a refund does not decide on it. Ask a colleague.");
    private static readonly Refusal ChargedBack = new("payment-charged-back", "The payer's bank has taken this money back already.");

    /// <summary>Lets it go: now its provider is asked, or it waits to be transferred.</summary>
    /// <param name="refundId">The refund.</param>
    /// <param name="actor">Somebody with <see cref="Permissions.MoveMoney"/> who did not ask for it.</param>
    public async Task<Outcome<Refund>> Approve(Guid refundId, Actor actor, CancellationToken cancel)
    {
        var approved = await Decide(refundId, actor, async (db, refund, payment, request, now) =>
        {
            if (payment.ChargedBackAt is not null)
            {
                return ChargedBack;
            }

            refund.Approve(actor, now);
            request.TellRefund(new RefundApproved(refund.Id, payment.Id, refund.AmountValue, refund.CurrencyCode), actor, now);
            if (payment.IsByHand && !refund.IsTransfer)
            {
                await RefundOutcome.Succeed(db, refund, payment, request, null, actor, now, cancel);
            }

            return null;
        }, cancel);
        return approved is Outcome<Refund>.Done { Value: { IsPending: true, IsTransfer: false } } ? await record.Run(refundId, cancel) : approved;
    }

    /// <summary>Decides against it: nothing goes back, and its share of the payment is free again.</summary>
    /// <param name="refundId">The refund.</param>
    /// <param name="reason">For colleagues; at most 200 characters.</param>
    /// <param name="actor">Somebody with <see cref="Permissions.MoveMoney"/> who did not ask for it.</param>
    public Task<Outcome<Refund>> Reject(Guid refundId, string? reason, Actor actor, CancellationToken cancel) => Decide(refundId, actor, (_, refund, payment, request, now) =>
    {
        var faults = new FaultList();
        var why = faults.Text("/reason", reason, RefundPayment.LongestReason, required: false);
        if (faults.Any)
        {
            return Task.FromResult<Refusal?>(Refusal.OfFaults(faults.All));
        }

        refund.Reject(actor, now);
        request.TellRefund(new RefundRejected(refund.Id, payment.Id, refund.AmountValue, refund.CurrencyCode, why.Length == 0 ? null : why), actor, now);
        return Task.FromResult<Refusal?>(null);
    }, cancel);

    private async Task<Outcome<Refund>> Decide(
        Guid refundId, Actor actor, Func<PaymentPortalDbContext, Refund, Payment, PaymentRequest, DateTimeOffset, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        if (actor is not { Kind: ActorKind.Staff, Id: { } person })
        {
            return NotAPerson;
        }

        return await door.Write<Refund>(async db =>
        {
            if (await db.Refunds.SingleOrDefaultAsync(refund => refund.Id == refundId, cancel) is not { } refund)
            {
                return NotFound;
            }

            if (refund.State != RefundState.AwaitingApproval)
            {
                return Decided;
            }

            if (refund.AskedById == person)
            {
                return Same;
            }

            var payment = await db.Payments.SingleAsync(payment => payment.Id == refund.PaymentId, cancel);
            var request = await db.PaymentRequests.SingleAsync(request => request.Id == refund.PaymentRequestId, cancel);
            return await act(db, refund, payment, request, clock.GetUtcNow()) is { } reason ? reason : refund;
        }, cancel);
    }
}
