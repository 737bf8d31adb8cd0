using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>Money of a payment that is to go back to the payer. It is written down before the provider is asked, and from then on holds its share of the payment until it has failed,
/// so that no more can ever go back than came.</summary>
public sealed class Refund
{
    /// <summary>Why a refund failed that a second person decided against.</summary>
    public const string Rejected = "rejected";

    private Refund()
    {
    }

    /// <summary>Also the idempotency key at the provider: however often it is asked for, the money goes back once.</summary>
    public Guid Id { get; private set; }

    public Guid PaymentRequestId { get; private set; }

    public Guid PaymentId { get; private set; }

    public long AmountValue { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public RefundState State { get; private set; }

    /// <summary>For colleagues; null without one.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string AskedByName { get; private set; } = "";

    /// <summary>The account or API key that asked for it; null for the portal itself.</summary>
    public Guid? AskedById { get; private set; }

    /// <summary>The second person who decided on it; null where none had to, or none has. The database refuses the one who asked.</summary>
    public Guid? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whose account a transfer by hand goes to, and its normalised IBAN; null for money that goes back by its provider or in some other way.</summary>
    public string? TransferName { get; private set; }

    public string? TransferIban { get; private set; }

    /// <summary>The payment file that carries it; null until it is in one.</summary>
    public Guid? BatchId { get; private set; }

    /// <summary>The provider's id of it, once it has answered.</summary>
    public string? ProviderReference { get; private set; }

    /// <summary>Why it failed, in kebab-case.</summary>
    public string? FailCode { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the provider is asked again; null once ended.</summary>
    public DateTimeOffset? NextCheckAt { get; private set; }

    /// <summary>How often the provider was asked without a final answer.</summary>
    public int Checks { get; private set; }

    public Money Amount => Money.Of(AmountValue, CurrencyCode);

    public bool IsPending => State == RefundState.Pending;

    /// <summary>Whether finance has to transfer it from the brand's account.</summary>
    public bool IsTransfer => TransferIban is not null;

    internal static Refund Ask(Guid id, Payment payment, Money amount, string? reason, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = payment.PaymentRequestId,
        PaymentId = payment.Id,
        AmountValue = amount.Value,
        CurrencyCode = amount.Currency.Code,
        Reason = reason,
        AskedByName = actor.Name,
        AskedById = actor.Id,
        AskedAt = now,
        NextCheckAt = now + PaymentAttemptSchedule.FirstCheck,
    };

    /// <summary>Holds it until a second person has decided.</summary>
    internal Refund AwaitApproval()
    {
        (State, NextCheckAt) = (RefundState.AwaitingApproval, null);
        return this;
    }

    /// <summary>Has it transferred to this account instead of asking a provider.</summary>
    internal Refund TransferTo(RefundAccount account)
    {
        (TransferName, TransferIban, NextCheckAt) = (account.Name, account.Iban.Value, null);
        return this;
    }

    /// <summary>A second person approves it: from now on it is to go back.</summary>
    internal void Approve(Actor actor, DateTimeOffset now)
    {
        Decide(actor, now);
        (State, NextCheckAt) = (RefundState.Pending, IsTransfer ? null : now + PaymentAttemptSchedule.FirstCheck);
    }

    /// <summary>A second person decides against it; its share of the payment is free again.</summary>
    internal void Reject(Actor actor, DateTimeOffset now)
    {
        Decide(actor, now);
        (State, FailCode, EndedAt) = (RefundState.Failed, Rejected, now);
    }

    /// <summary>Puts it into a payment file.</summary>
    internal void HandOver(Guid batchId) => BatchId = batchId;

    /// <summary>The money went back. Said again, the first ending stands.</summary>
    /// <param name="reference">The provider's id; null for money that somebody gave back by hand.</param>
    internal bool Succeed(string? reference, DateTimeOffset now) => End(RefundState.Succeeded, reference, null, now);

    /// <summary>It will not go back; its share of the payment is free again.</summary>
    internal bool Fail(string? reference, string code, DateTimeOffset now) => End(RefundState.Failed, reference, code, now);

    /// <summary>The provider gave nothing final: ask again later, ever more rarely.</summary>
    internal void AskAgain(string? reference, DateTimeOffset now)
    {
        if (IsPending)
        {
            ProviderReference = reference ?? ProviderReference;
            Checks++;
            NextCheckAt = now + PaymentAttemptSchedule.After(Checks);
        }
    }

    private void Decide(Actor actor, DateTimeOffset now) => (DecidedById, DecidedByName, DecidedAt) = (actor.Id, actor.Name, now);

    private bool End(RefundState ending, string? reference, string? code, DateTimeOffset now)
    {
        if (!IsPending)
        {
            return false;
        }

        (State, FailCode, EndedAt, NextCheckAt) = (ending, code, now, null);
        ProviderReference = reference ?? ProviderReference;
        return true;
    }
}
