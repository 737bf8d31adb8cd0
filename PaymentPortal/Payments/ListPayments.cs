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

/// <summary>A payment, an attempt that brought none, or a refund.</summary>
/// <param name="ProviderNumber">The provider's id; null while it has not answered.</param>
/// <param name="At">When it came or ended; of an attempt that runs, when it began.</param>
public sealed record PaymentLine(Guid Id, string Method, string? ProviderNumber, DateTimeOffset At, Money Amount)
{
    /// <summary>What the payment is to its request; null for an attempt.</summary>
    public PaymentKind? Kind { get; init; }

    /// <summary>How far the attempt is; null for a payment.</summary>
    public PaymentAttemptState? Attempt { get; init; }

    /// <summary>Why it was not due, or why the attempt ended, in kebab-case.</summary>
    public string? Reason { get; init; }

    public bool IsChargedBack { get; init; }

    /// <summary>How far the refund is; null for a payment or an attempt.</summary>
    public RefundState? Refund { get; init; }

    /// <summary>Who asked for the refund.</summary>
    public Guid? AskedById { get; init; }

    /// <summary>What of a payment can still go back; null for an attempt or a refund.</summary>
    public Money? Refundable { get; init; }

    /// <summary>Whether no provider brought it, so that none can give it back.</summary>
    public bool IsByHand { get; init; }

    /// <summary>When its matching with a line of a bank statement was undone; null while it counts.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>The line of a bank statement that it is money of.</summary>
    public Guid? StatementLineId { get; init; }

    /// <summary>The day on which it was paid outside the portal.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>What a colleague wrote beside it.</summary>
    public string? Note { get; init; }
}
