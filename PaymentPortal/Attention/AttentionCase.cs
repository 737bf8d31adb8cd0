using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>One thing that somebody has to see to. It comes by itself with what happened, goes by itself when that is settled, and can be assigned, put off and closed by hand.
/// It decides nothing: the facts stand where they happened.</summary>
public sealed class AttentionCase
{
    public const int LongestNote = 500;

    private readonly List<AttentionAct> acts = [];

    private AttentionCase()
    {
    }

    /// <summary>The id of what it is about: a payment, refund, message, attempt, import or line of a bank statement. So each thing has one case at most.</summary>
    public Guid Id { get; private set; }

    public AttentionKind Kind { get; private set; }

    /// <summary>The request that it is about; null for imports and lines of bank statements.</summary>
    public Guid? PaymentRequestId { get; private set; }

    /// <summary>The brand; null where that is not known.</summary>
    public Guid? BrandId { get; private set; }

    /// <summary>Minor units of the money in question; null where no money is.</summary>
    public long? AmountValue { get; private set; }

    public string? CurrencyCode { get; private set; }

    /// <summary>What else there is to say: a code in kebab-case, or the name of a file.</summary>
    public string? Detail { get; private set; }

    public AttentionState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Until when it is put off; null when it is not.</summary>
    public DateTimeOffset? PutOffUntil { get; private set; }

    /// <summary>Who sees to it; null while nobody does.</summary>
    public Guid? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Everything that was done about it, oldest first.</summary>
    public IReadOnlyList<AttentionAct> Acts => acts;

    public Money? Amount => AmountValue is { } value && CurrencyCode is { } code ? Money.Of(value, code) : null;

    /// <param name="id">The id of what it is about.</param>
    public static AttentionCase Open(Guid id, AttentionKind kind, DateTimeOffset now, Guid? paymentRequestId = null, Guid? brandId = null, Money? amount = null, string? detail = null)
    {
        var made = new AttentionCase
        {
            Id = id,
            Kind = kind,
            PaymentRequestId = paymentRequestId,
            BrandId = brandId,
            AmountValue = amount?.Value,
            CurrencyCode = amount?.Currency.Code,
            Detail = detail,
            OpenedAt = now,
        };
        made.Note("opened", Actor.Portal, null, now);
        return made;
    }

    /// <summary>It came up once more, perhaps for another reason.</summary>
    public void Raise(AttentionKind kind, string? detail, DateTimeOffset now)
    {
        (Kind, Detail) = (kind, detail);
        Reopen(Actor.Portal, now);
    }

    /// <summary>There is something left to do after all.</summary>
    public void Reopen(Actor actor, DateTimeOffset now)
    {
        if (State == AttentionState.Closed)
        {
            (State, ClosedAt, PutOffUntil) = (AttentionState.Open, null, null);
            Note("reopened", actor, null, now);
        }
    }

    /// <summary>Somebody sees to it, or no longer.</summary>
    public void Assign(Actor? to, Actor by, DateTimeOffset now)
    {
        (AssigneeId, AssigneeName) = (to?.Id, to?.Name);
        Note(to is null ? "released" : "taken", by, null, now);
    }

    /// <summary>Not now.</summary>
    public void PutOff(DateTimeOffset until, Actor actor, DateTimeOffset now)
    {
        PutOffUntil = until;
        Note("put-off", actor, null, now);
    }

    /// <summary>Nothing is left to do. Said again, nothing changes.</summary>
    public void Close(string how, Actor actor, string? note, DateTimeOffset now)
    {
        if (State == AttentionState.Open)
        {
            (State, ClosedAt, PutOffUntil) = (AttentionState.Closed, now, null);
            Note(how, actor, note, now);
        }
    }

    private void Note(string act, Actor actor, string? note, DateTimeOffset now)
    {
        Version++;
        acts.Add(new AttentionAct(Version, act, actor.Kind, actor.Name, note, now));
    }
}
