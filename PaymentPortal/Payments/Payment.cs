using System.Globalization;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments;

/// <summary>Money that came. Never deleted; what was not due is kept as a surplus.</summary>
public sealed class Payment
{
    private Payment()
    {
    }

    public Guid Id { get; private set; }

    public Guid PaymentRequestId { get; private set; }

    public Guid? AttemptId { get; private set; }

    public string Provider { get; private set; } = "";

    /// <summary>The provider's id of this money; with the provider unique, so that the same money is never recorded twice.</summary>
    public string ProviderPaymentId { get; private set; } = "";

    public string Method { get; private set; } = "";

    public long AmountValue { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public PaymentKind Kind { get; private set; }

    /// <summary>Why it is a surplus: "late", "duplicate", "amount-differs", "currency-differs".</summary>
    public string? SurplusReason { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset? ChargedBackAt { get; private set; }

    /// <summary>The day on which it was paid outside the portal, in the brand's time zone; null for money that the portal saw come.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>What a colleague wrote beside a payment outside the portal.</summary>
    public string? Note { get; private set; }

    /// <summary>The line of a bank statement that it is money of; null for money that a provider or a colleague told.</summary>
    public Guid? StatementLineId { get; private set; }

    /// <summary>When a colleague undid its matching with a line: since then it counts no more, and the line's money is free for what it is really for.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    public Money Amount => Money.Of(AmountValue, CurrencyCode);

    /// <summary>Whether no provider brought it, so that none can give it back.</summary>
    public bool IsByHand => Provider == PaymentMethod.NoProvider || StatementLineId is not null;

    public static Payment Receive(Guid id, PaymentAttempt attempt, string providerPaymentId, Money amount, string? surplusReason, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = attempt.PaymentRequestId,
        AttemptId = attempt.Id,
        Provider = attempt.Provider,
        ProviderPaymentId = providerPaymentId,
        Method = attempt.Method,
        AmountValue = amount.Value,
        CurrencyCode = amount.Currency.Code,
        Kind = surplusReason is null ? PaymentKind.Settlement : PaymentKind.Surplus,
        SurplusReason = surplusReason,
        ReceivedAt = now,
    };

    /// <summary>Money that a bank brought without an attempt, and that was due.</summary>
    public static Payment ReceiveTransfer(Guid id, Guid paymentRequestId, string provider, string providerPaymentId, string method, Money amount, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = paymentRequestId,
        Provider = provider,
        ProviderPaymentId = providerPaymentId,
        Method = method,
        AmountValue = amount.Value,
        CurrencyCode = amount.Currency.Code,
        Kind = PaymentKind.Settlement,
        ReceivedAt = now,
    };

    /// <summary>Money that was paid outside the portal, and that was due.</summary>
    public static Payment ReceiveOutside(Guid id, Guid paymentRequestId, OutsidePayment paid, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = paymentRequestId,
        Provider = PaymentMethod.NoProvider,
        ProviderPaymentId = PublicId.Format(PublicId.Payment, id),
        Method = OutsidePayment.Method,
        AmountValue = paid.Amount.Value,
        CurrencyCode = paid.Amount.Currency.Code,
        Kind = PaymentKind.Settlement,
        ReceivedAt = now,
        PaidOn = paid.PaidOn,
        Note = paid.Note,
    };

    /// <summary>Money of a line of a bank statement.</summary>
    /// <param name="number">Counts the payments ever made of the line; with it the provider's id, so that the same part of a line is never recorded twice.</param>
    internal static Payment ReceiveLine(Guid id, Guid paymentRequestId, Guid statementLineId, int number, Money amount, string? surplusReason, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = paymentRequestId,
        StatementLineId = statementLineId,
        Provider = TransferRecord.Provider,
        ProviderPaymentId = string.Create(CultureInfo.InvariantCulture, $"{PublicId.Format(StatementLine.PublicIdPrefix, statementLineId)}-{number}"),
        Method = TransferRecord.Method,
        AmountValue = amount.Value,
        CurrencyCode = amount.Currency.Code,
        Kind = surplusReason is null ? PaymentKind.Settlement : PaymentKind.Surplus,
        SurplusReason = surplusReason,
        ReceivedAt = now,
    };

    /// <summary>Its matching with a line was undone.</summary>
    internal void Undo(DateTimeOffset now) => UndoneAt ??= now;

    /// <summary>The payer's bank took it back.</summary>
    public void ChargeBack(DateTimeOffset now) => ChargedBackAt ??= now;

    /// <summary>The dispute was won and the money is there again; that it had gone stands in the story.</summary>
    public void WinBack() => ChargedBackAt = null;
}
