using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>What was tried, what came and what went back for one request, the newest first: every payment, every attempt that brought none, and every refund.</summary>
public sealed class ListPayments(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public async Task<IReadOnlyList<PaymentLine>> Run(Guid paymentRequestId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payments = await db.Payments.AsNoTracking().Where(payment => payment.PaymentRequestId == paymentRequestId).ToListAsync(cancel);
        var attempts = await db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == paymentRequestId).ToListAsync(cancel);
        var refunds = await db.Refunds.AsNoTracking().Where(refund => refund.PaymentRequestId == paymentRequestId).ToListAsync(cancel);
        var lines = payments.Select(payment => Of(payment, [.. refunds.Where(refund => refund.PaymentId == payment.Id)]))
            .Concat(attempts.Where(attempt => payments.All(payment => payment.AttemptId != attempt.Id)).Select(Of))
            .Concat(refunds.Select(refund => Of(refund, payments.Single(payment => payment.Id == refund.PaymentId))));
        return [.. lines.OrderByDescending(line => line.At)];
    }

    private static PaymentLine Of(Payment payment, IReadOnlyList<Refund> refunds) =>
        new(payment.Id, payment.Method, payment.ProviderPaymentId, payment.ChargedBackAt ?? payment.ReceivedAt, payment.Amount)
        {
            Kind = payment.Kind,
            Reason = payment.SurplusReason,
            IsChargedBack = payment.ChargedBackAt is not null,
            Refundable = payment.ChargedBackAt is not null || payment.UndoneAt is not null
                ? Money.Of(0, payment.CurrencyCode)
                : Money.Of(payment.AmountValue - refunds.Where(refund => refund.State != RefundState.Failed).Sum(refund => refund.AmountValue), payment.CurrencyCode),
            IsByHand = payment.IsByHand,
            UndoneAt = payment.UndoneAt,
            StatementLineId = payment.StatementLineId,
            PaidOn = payment.PaidOn,
            Note = payment.Note,
        };

    private static PaymentLine Of(Refund refund, Payment payment) =>
        new(refund.Id, payment.Method, refund.ProviderReference, refund.EndedAt ?? refund.AskedAt, refund.Amount) { Refund = refund.State, AskedById = refund.AskedById, Reason = refund.FailCode, Note = refund.Reason };

    private static PaymentLine Of(PaymentAttempt attempt) =>
        new(attempt.Id, attempt.Method, attempt.ProviderReference, attempt.EndedAt ?? attempt.StartedAt, attempt.Amount) { Attempt = attempt.State, Reason = attempt.EndReason };
}
