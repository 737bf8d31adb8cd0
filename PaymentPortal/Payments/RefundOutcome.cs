using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Payments;

/// <summary>Writes down what became of a refund, once, with what its request has to tell about it.</summary>
internal static class RefundOutcome
{
    /// <summary>Takes the provider's word in.</summary>
    public static async Task Take(PaymentPortalDbContext db, Refund refund, ProviderRefund word, DateTimeOffset now, CancellationToken cancel)
    {
        var payment = await db.Payments.SingleAsync(payment => payment.Id == refund.PaymentId, cancel);
        var request = await db.PaymentRequests.SingleAsync(request => request.Id == refund.PaymentRequestId, cancel);
        var actor = Actor.Provider(payment.Provider);
        switch (word.Phase)
        {
            case ProviderRefundPhase.Succeeded:
                await Succeed(db, refund, payment, request, word.Reference, actor, now, cancel);
                break;
            case ProviderRefundPhase.Failed when refund.Fail(word.Reference.Length == 0 ? null : word.Reference, word.Reason ?? "refused", now):
                request.TellRefund(new RefundFailed(refund.Id, payment.Id, refund.AmountValue, refund.CurrencyCode, refund.FailCode!), actor, now);
                break;
            case ProviderRefundPhase.Pending:
                refund.AskAgain(word.Reference, now);
                break;
        }
    }

    /// <summary>The money went back.</summary>
    public static async Task Succeed(
        PaymentPortalDbContext db, Refund refund, Payment payment, PaymentRequest request, string? reference, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        if (!refund.Succeed(reference, now))
        {
            return;
        }

        if (payment.Kind == PaymentKind.Settlement)
        {
            request.RecordRefund(refund.Id, refund.AmountValue, actor, now);
        }
        else
        {
            request.RefundSurplus(new SurplusRefunded(refund.Id, payment.Id, refund.AmountValue, refund.CurrencyCode, await IsLast(db, refund, cancel)), actor, now);
        }
    }

    /// <summary>Whether with this refund all that came to a request without being due has gone back.</summary>
    private static async Task<bool> IsLast(PaymentPortalDbContext db, Refund refund, CancellationToken cancel)
    {
        var surplus = await db.Payments.Where(payment => payment.PaymentRequestId == refund.PaymentRequestId && payment.Kind == PaymentKind.Surplus && payment.ChargedBackAt == null && payment.UndoneAt == null).ToListAsync(cancel);
        var ids = surplus.Select(payment => payment.Id).ToList();
        var back = await db.Refunds.Where(other => ids.Contains(other.PaymentId) && other.State == RefundState.Succeeded && other.Id != refund.Id).Select(other => other.AmountValue).ToListAsync(cancel);
        return back.Sum() + refund.AmountValue >= surplus.Sum(payment => payment.AmountValue);
    }
}
