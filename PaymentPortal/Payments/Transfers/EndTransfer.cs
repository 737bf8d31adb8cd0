using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>Finance says what became of a transfer that was handed to the bank.</summary>
public sealed class EndTransfer(WriteDoor door, TimeProvider clock)
{
    private static readonly Refusal NotFound = new("refund-not-found", "There is no such refund.");
    private static readonly Refusal NotHandedOver = new("transfer-not-handed-over", "This refund is in no payment file yet, or has ended already.");

    /// <param name="refundId">The refund.</param>
    /// <param name="isDone">Whether the money has left; otherwise the refund has failed and can be asked for again.</param>
    /// <param name="actor">Somebody with <see cref="Permissions.MoveMoney"/>.</param>
    public Task<Outcome<Refund>> Run(Guid refundId, bool isDone, Actor actor, CancellationToken cancel) => door.Write<Refund>(async db =>
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        if (await db.Refunds.SingleOrDefaultAsync(refund => refund.Id == refundId, cancel) is not { } refund)
        {
            return NotFound;
        }

        if (refund is not { IsPending: true, IsTransfer: true, BatchId: not null })
        {
            return NotHandedOver;
        }

        var now = clock.GetUtcNow();
        var payment = await db.Payments.SingleAsync(payment => payment.Id == refund.PaymentId, cancel);
        var request = await db.PaymentRequests.SingleAsync(request => request.Id == refund.PaymentRequestId, cancel);
        if (isDone)
        {
            await RefundOutcome.Succeed(db, refund, payment, request, null, actor, now, cancel);
        }
        else if (refund.Fail(null, "transfer-failed", now))
        {
            request.TellRefund(new RefundFailed(refund.Id, payment.Id, refund.AmountValue, refund.CurrencyCode, "transfer-failed"), actor, now);
        }

        return refund;
    }, cancel);
}
