using PaymentPortal.Primitives;

namespace PaymentPortal.Providers;

/// <summary>The seam to a payment provider: a stateless adapter that translates theirs into ours and touches no database.
/// Every call may be made again with the same meaning. Silence, nonsense and broken lines are thrown as <see cref="ProviderUnclearException"/>: unknown is a state, never guessed.</summary>
public interface IPaymentProvider
{
    /// <summary>Stable name in rows and addresses ("sandbox").</summary>
    string Key { get; }

    /// <summary>The provider's host as the payer will see it, named before the payer leaves.</summary>
    string HostName { get; }

    /// <summary>Makes a payment at the provider and answers where the payer goes on. With the same attempt id it answers the same payment again;
    /// after <see cref="Cancel"/> with that id it throws <see cref="ProviderRefusedException"/> (<see cref="ProviderRefusedException.CalledOff"/>), even if the provider had not heard of it before.</summary>
    Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel);

    /// <summary>Reads what the provider knows about an attempt, by its reference or, before one is known, by the attempt's id. A provider that finds nothing by our id answers
    /// <see cref="ProviderState.Unknown"/>: whoever has no reference has never led a payer to its page.</summary>
    Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel);

    /// <summary>Takes the money that the payer has agreed to, where the provider leaves that to the merchant (<see cref="ProviderPhase.Approved"/>); said again, it takes it once.</summary>
    Task<ProviderState> Capture(Guid attemptId, string? providerReference, CancellationToken cancel) => Fetch(attemptId, providerReference, cancel);

    /// <summary>Calls a payment off so that it can bring no more money, and answers the state after that: if it was too late, the money it brought.
    /// Without a reference, and where nothing is found by our id, it is called off: nobody has its page.</summary>
    Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel);

    /// <summary>Gives money of a payment back. With the same refund id it gives back once only and answers how that refund stands, so it is also asked again to learn that.
    /// Throws <see cref="ProviderRefusedException"/> when it surely was not and will not be given back.</summary>
    Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel);

    /// <summary>Proves that a notification comes from the provider and reads which attempt it is about; null when it is forged, stale or unreadable.
    /// It never says what happened: the state is fetched.</summary>
    Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel);
}

/// <summary>What is ordered at a provider.</summary>
/// <param name="AttemptId">Idempotency key and merchant reference.</param>
/// <param name="Method">Our key of the method.</param>
/// <param name="Amount">What is to be paid.</param>
/// <param name="Payee">Legal name shown by the provider.</param>
/// <param name="Reference">For the payer's bank statement.</param>
/// <param name="Description">What is paid for.</param>
/// <param name="Language">BCP 47 tag the payer reads.</param>
/// <param name="ReturnUrl">Absolute address the payer comes back to, whatever happened.</param>
/// <param name="NotificationUrl">Absolute address for the provider's notifications.</param>
/// <param name="ExpiresAt">UTC; after it the provider should take no payment.</param>
public sealed record ProviderOrder(
    Guid AttemptId, string Method, Money Amount, string Payee, string Reference, string Description, string Language, string ReturnUrl, string NotificationUrl, DateTimeOffset ExpiresAt);

/// <summary>The provider's answer to an order.</summary>
/// <param name="Reference">The provider's id of the payment.</param>
/// <param name="RedirectUrl">The hosted page for the payer.</param>
public sealed record ProviderStart(string Reference, string RedirectUrl);

/// <summary>What a provider knows about an attempt.</summary>
/// <param name="Phase">How far it is there.</param>
/// <param name="Captures">Every piece of money it brought, usually one.</param>
/// <param name="Reason">Why it was refused, in our kebab-case words, where the provider says so.</param>
public sealed record ProviderState(ProviderPhase Phase, IReadOnlyList<ProviderCapture> Captures, string? Reason = null)
{
    /// <summary>The provider has never heard of it.</summary>
    public static readonly ProviderState Unknown = new(ProviderPhase.Unknown, []);
}

/// <summary>Money at a provider.</summary>
/// <param name="Id">The provider's id of this money.</param>
/// <param name="Value">Minor units as reported, unchecked.</param>
/// <param name="CurrencyCode">As reported, unchecked.</param>
/// <param name="ChargedBack">Whether the payer's bank took it back and keeps it; false again once the dispute is won and the money is there again.</param>
public sealed record ProviderCapture(string Id, long Value, string CurrencyCode, bool ChargedBack = false);

/// <summary>How far a payment is at its provider.</summary>
public enum ProviderPhase
{
    /// <summary>Not there.</summary>
    Unknown,

    /// <summary>The payer has not decided yet.</summary>
    Open,

    /// <summary>The payer agreed; the money moves only when we take it (<see cref="IPaymentProvider.Capture"/>).</summary>
    Approved,

    /// <summary>The payer agreed; the money is not sure yet.</summary>
    Pending,

    /// <summary>Money came.</summary>
    Captured,

    /// <summary>Refused by provider or bank.</summary>
    Refused,

    /// <summary>The payer or we called it off.</summary>
    Cancelled,

    /// <summary>Its time ran out.</summary>
    Expired,
}

/// <summary>What is to be given back.</summary>
/// <param name="RefundId">Idempotency key and merchant reference.</param>
/// <param name="AttemptId">The attempt that brought the money.</param>
/// <param name="ProviderReference">The provider's id of that attempt.</param>
/// <param name="CaptureId">The provider's id of the money.</param>
/// <param name="Amount">All of it or a part.</param>
/// <param name="Reason">For the provider's records; null without one.</param>
/// <param name="RefundReference">The provider's id of the refund, once it has answered.</param>
public sealed record ProviderRefundOrder(Guid RefundId, Guid AttemptId, string? ProviderReference, string CaptureId, Money Amount, string? Reason, string? RefundReference = null);

/// <summary>How a refund stands at the provider.</summary>
/// <param name="Reference">The provider's id of the refund.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="Reason">Why it failed, in our kebab-case words, where the provider says so.</param>
public sealed record ProviderRefund(string Reference, ProviderRefundPhase Phase, string? Reason = null);

/// <summary>How far a refund is at its provider.</summary>
public enum ProviderRefundPhase
{
    /// <summary>Taken on; the money is not back yet.</summary>
    Pending,

    /// <summary>The money went back.</summary>
    Succeeded,

    /// <summary>It did not and will not go back.</summary>
    Failed,
}

/// <summary>A proven notification.</summary>
/// <param name="EventId">The provider's id of the notification; the same one may come more than once.</param>
/// <param name="AttemptId">The attempt that it is about; null where it names only the provider's own reference.</param>
/// <param name="ProviderReference">The provider's id of the payment that it is about, where it names it.</param>
/// <param name="ComesAgain">Whether the provider has no ids of notifications, so that the same one comes with every change.</param>
public sealed record ProviderNotice(string EventId, Guid? AttemptId, string? ProviderReference = null, bool ComesAgain = false);
