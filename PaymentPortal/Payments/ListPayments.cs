using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>What was tried and what came for one request, the newest first: every payment, and every attempt that brought none.</summary>
public sealed class ListPayments(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public async Task<IReadOnlyList<PaymentLine>> Run(Guid paymentRequestId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payments = await db.Payments.AsNoTracking().Where(payment => payment.PaymentRequestId == paymentRequestId).ToListAsync(cancel);
        var attempts = await db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == paymentRequestId).ToListAsync(cancel);
        return
        [
            .. payments.Select(Of).Concat(attempts.Where(attempt => payments.All(payment => payment.AttemptId != attempt.Id)).Select(Of)).OrderByDescending(line => line.At),
        ];
    }

    private static PaymentLine Of(Payment payment) =>
        new(payment.Id, payment.Method, payment.ProviderPaymentId, payment.ChargedBackAt ?? payment.ReceivedAt, payment.Amount)
        {
            Kind = payment.Kind,
            Reason = payment.SurplusReason,
            IsChargedBack = payment.ChargedBackAt is not null,
        };

    private static PaymentLine Of(PaymentAttempt attempt) =>
        new(attempt.Id, attempt.Method, attempt.ProviderReference, attempt.EndedAt ?? attempt.StartedAt, attempt.Amount) { Attempt = attempt.State, Reason = attempt.EndReason };
}

/// <summary>A payment, or an attempt that brought none.</summary>
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
}
