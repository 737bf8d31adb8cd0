using System.Text.Json.Serialization;

namespace PaymentPortal.PaymentRequests;

/// <summary>Something that happened to a payment request. Kept for ever in its timeline, so it names other rows by id and holds no personal data.
/// Amounts are minor units of the request's currency unless a currency stands beside them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RequestCreated), "created")]
[JsonDerivedType(typeof(RequestEdited), "edited")]
[JsonDerivedType(typeof(RequestSent), "sent")]
[JsonDerivedType(typeof(SendUndone), "send-undone")]
[JsonDerivedType(typeof(MessageOrdered), "message-ordered")]
[JsonDerivedType(typeof(MessageCalledOff), "message-called-off")]
[JsonDerivedType(typeof(MessageAccepted), "message-accepted")]
[JsonDerivedType(typeof(MessageFailed), "message-failed")]
[JsonDerivedType(typeof(AttemptStarted), "attempt-started")]
[JsonDerivedType(typeof(AttemptEnded), "attempt-ended")]
[JsonDerivedType(typeof(TransferAnnounced), TransferAnnounced.Kind)]
[JsonDerivedType(typeof(PaymentAwaited), "payment-awaited")]
[JsonDerivedType(typeof(PaymentFellThrough), "payment-fell-through")]
[JsonDerivedType(typeof(PaymentSettled), PaymentSettled.Kind)]
[JsonDerivedType(typeof(SurplusRecorded), "surplus-recorded")]
[JsonDerivedType(typeof(RequestExpired), "expired")]
[JsonDerivedType(typeof(RequestCancelled), "cancelled")]
[JsonDerivedType(typeof(RefundRequested), "refund-requested")]
[JsonDerivedType(typeof(RefundApproved), "refund-approved")]
[JsonDerivedType(typeof(RefundRejected), "refund-rejected")]
[JsonDerivedType(typeof(RefundFailed), "refund-failed")]
[JsonDerivedType(typeof(MoneyRefunded), "refunded")]
[JsonDerivedType(typeof(SurplusRefunded), "surplus-refunded")]
[JsonDerivedType(typeof(MoneyChargedBack), "charged-back")]
[JsonDerivedType(typeof(SurplusChargedBack), "surplus-charged-back")]
[JsonDerivedType(typeof(TransferUnmatched), "transfer-unmatched")]
[JsonDerivedType(typeof(SurplusUnmatched), "surplus-unmatched")]
[JsonDerivedType(typeof(ChargebackReversed), "chargeback-reversed")]
[JsonDerivedType(typeof(SurplusChargebackReversed), "surplus-chargeback-reversed")]
public abstract record PaymentRequestEvent;

/// <summary>It was made.</summary>
public sealed record RequestCreated(long Amount, string Currency) : PaymentRequestEvent;

/// <summary>These fields were changed, by their names in the API.</summary>
public sealed record RequestEdited(IReadOnlyList<string> Fields) : PaymentRequestEvent;

/// <summary>It became payable, and these messages are to leave.</summary>
public sealed record RequestSent(IReadOnlyList<MessageOrder> Messages) : PaymentRequestEvent;

/// <summary>The sender took the send back in time; it is a draft again.</summary>
public sealed record SendUndone : PaymentRequestEvent;

/// <summary>One more message is to leave.</summary>
public sealed record MessageOrdered(MessageOrder Message) : PaymentRequestEvent;

/// <summary>A message that waited for its moment was called off by hand.</summary>
public sealed record MessageCalledOff(Guid MessageId, string Channel) : PaymentRequestEvent;

/// <summary>The payer's mail server or the gateway took a message over.</summary>
public sealed record MessageAccepted(Guid MessageId, string Channel) : PaymentRequestEvent;

/// <summary>A message did not arrive and is not tried again.</summary>
/// <param name="Code">Why, in kebab-case: "refused", "gave-up", "unclear".</param>
public sealed record MessageFailed(Guid MessageId, string Channel, string Code) : PaymentRequestEvent;

/// <summary>The payer chose a method and was sent to its provider.</summary>
public sealed record AttemptStarted(Guid AttemptId, string Method, string Provider, long Amount) : PaymentRequestEvent
{
    /// <summary>The options that the payer chose of an open amount, by their labels; null where there was nothing to choose.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Options { get; init; }
}

/// <summary>An attempt ended without money.</summary>
/// <param name="Ending">"refused", "cancelled", "expired", "superseded" or "failed".</param>
/// <param name="Reason">The provider's reason in kebab-case ("limit", "insufficient-funds"), where it gave one.</param>
public sealed record AttemptEnded(Guid AttemptId, string Method, string Ending, string? Reason) : PaymentRequestEvent;

/// <summary>The payer means to transfer the money at their own bank.</summary>
public sealed record TransferAnnounced(string Method, long Amount) : PaymentRequestEvent
{
    /// <summary>Its name in the timeline.</summary>
    public const string Kind = "transfer-announced";
}

/// <summary>The payer paid in time; the provider has yet to confirm it.</summary>
public sealed record PaymentAwaited(Guid AttemptId, string Method, long Amount) : PaymentRequestEvent;

/// <summary>The payment that was to be confirmed did not come.</summary>
public sealed record PaymentFellThrough(Guid AttemptId, string Method) : PaymentRequestEvent;

/// <summary>Money came and was due.</summary>
/// <param name="Due">What is left to pay after it.</param>
public sealed record PaymentSettled(Guid PaymentId, Guid? AttemptId, string Method, long Amount, long Due) : PaymentRequestEvent
{
    /// <summary>Its name in the timeline.</summary>
    public const string Kind = "payment-settled";

    /// <summary>The day on which it was paid outside the portal; null for money that the portal saw come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? PaidOn { get; init; }

    /// <summary>What a colleague wrote beside a payment outside the portal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }
}

/// <summary>Money came that was not due and is to be given back or assigned.</summary>
/// <param name="Reason">"late", "duplicate", "amount-differs" or "currency-differs".</param>
public sealed record SurplusRecorded(Guid PaymentId, Guid? AttemptId, string Method, long Amount, string Currency, string Reason) : PaymentRequestEvent;

/// <summary>The expiry passed.</summary>
public sealed record RequestExpired : PaymentRequestEvent;

/// <summary>The sender called it off.</summary>
public sealed record RequestCancelled(string Reason) : PaymentRequestEvent;

/// <summary>Money is to go back to the payer; the provider has yet to say that it did.</summary>
/// <param name="Reason">For colleagues; null without one.</param>
public sealed record RefundRequested(Guid RefundId, Guid PaymentId, long Amount, string Currency, string? Reason) : PaymentRequestEvent
{
    /// <summary>Whether a second person has to approve it before anything is asked of the provider.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AwaitsApproval { get; init; }
}

/// <summary>A second person approved a refund.</summary>
public sealed record RefundApproved(Guid RefundId, Guid PaymentId, long Amount, string Currency) : PaymentRequestEvent;

/// <summary>A second person decided against a refund; its share of the payment is free again.</summary>
/// <param name="Reason">For colleagues; null without one.</param>
public sealed record RefundRejected(Guid RefundId, Guid PaymentId, long Amount, string Currency, string? Reason) : PaymentRequestEvent;

/// <summary>Money that was to go back did not.</summary>
/// <param name="Code">Why, in kebab-case.</param>
public sealed record RefundFailed(Guid RefundId, Guid PaymentId, long Amount, string Currency, string Code) : PaymentRequestEvent;

/// <summary>Money that had not been due went back to the payer.</summary>
/// <param name="IsLast">Whether nothing that was not due is left to give back.</param>
public sealed record SurplusRefunded(Guid RefundId, Guid PaymentId, long Amount, string Currency, bool IsLast) : PaymentRequestEvent;

/// <summary>Money went back to the payer.</summary>
public sealed record MoneyRefunded(Guid RefundId, long Amount) : PaymentRequestEvent;

/// <summary>The payer's bank took money back.</summary>
public sealed record MoneyChargedBack(Guid ChargebackId, long Amount) : PaymentRequestEvent;

/// <summary>The payer's bank took money back that had not been due.</summary>
public sealed record SurplusChargedBack(Guid PaymentId, long Amount, string Currency) : PaymentRequestEvent;

/// <summary>A transfer had been matched with this request by mistake: what it settled is due again.</summary>
public sealed record TransferUnmatched(Guid PaymentId, long Amount) : PaymentRequestEvent;

/// <summary>A transfer that was not due had been matched with this request by mistake.</summary>
/// <param name="IsLast">Whether nothing that was not due is left to give back.</param>
public sealed record SurplusUnmatched(Guid PaymentId, long Amount, string Currency, bool IsLast) : PaymentRequestEvent;
/// <summary>Money that the payer's bank had taken back came again: the dispute was won.</summary>
/// <param name="IsLast">Whether no other payment of the request is charged back any more.</param>
public sealed record ChargebackReversed(Guid ChargebackId, long Amount, bool IsLast) : PaymentRequestEvent;

/// <summary>Money that had not been due, and that the payer's bank had taken back, came again: it is owed back once more.</summary>
public sealed record SurplusChargebackReversed(Guid PaymentId, long Amount, string Currency) : PaymentRequestEvent;

/// <summary>A message that the payer is to get.</summary>
/// <param name="MessageId">The id of the row to be; it is also the intent, so an order carried out twice makes one row.</param>
/// <param name="Channel">"email" or "sms".</param>
/// <param name="Template">"payment-request" or "reminder".</param>
/// <param name="NotBefore">UTC; the moment it may leave.</param>
/// <param name="AttachPdf">Whether the invoice goes with it.</param>
public sealed record MessageOrder(Guid MessageId, string Channel, string Template, DateTimeOffset NotBefore, bool AttachPdf);
