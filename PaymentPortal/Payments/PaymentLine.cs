using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

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
