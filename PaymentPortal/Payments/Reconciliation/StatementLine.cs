using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>One movement of an account. What the bank said never changes; what changes is what it is for.</summary>
public sealed class StatementLine
{
    public const int LongestNote = 200;

    private StatementLine()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The file that brought it first.</summary>
    public Guid StatementId { get; private set; }

    public string Account { get; private set; } = "";

    /// <summary>What makes it the same movement in every file; with the account unique.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key of its whole entry; its own unless it is a part of a bulk entry.</summary>
    public string EntryKey { get; private set; } = "";

    /// <summary>Whether it is a part of an entry that the bank booked in bulk.</summary>
    public bool IsPart { get; private set; }

    public BookingStatus Booking { get; private set; }

    public bool IsCredit { get; private set; }

    public bool IsReversal { get; private set; }

    /// <summary>Minor units, never negative.</summary>
    public long AmountValue { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public DateOnly? BookedOn { get; private set; }

    public DateOnly? ValueOn { get; private set; }

    public string Name { get; private set; } = "";

    public string Iban { get; private set; } = "";

    public string EndToEndId { get; private set; } = "";

    public string CreditorReference { get; private set; } = "";

    public string Remittance { get; private set; } = "";

    public string BankReference { get; private set; } = "";

    public StatementLineState State { get; private set; }

    /// <summary>Why it needs a person, in kebab-case: "nothing-found", "account-unknown", "reversal", "payment-under-way"; null when it does not.</summary>
    public string? Reason { get; private set; }

    public LineProposal? Proposal { get; private set; }

    /// <summary>What a colleague wrote when setting it aside.</summary>
    public string? Note { get; private set; }

    /// <summary>Payments ever made of it, also those that were undone: numbers its next one.</summary>
    public int Parts { get; private set; }

    /// <summary>When a request is to be looked for next; null when it is not waiting.</summary>
    public DateTimeOffset? LookAt { get; private set; }

    /// <summary>The statement whose line counts in its place.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>Who decided last; empty for the portal itself.</summary>
    public string DecidedByName { get; private set; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public Money Amount => Money.Of(AmountValue, CurrencyCode);

    /// <summary>Whether it is money that came and can be for a request.</summary>
    public bool IsMoneyIn => Booking == BookingStatus.Booked && IsCredit && !IsReversal && AmountValue > 0;

    public string PublicId => Primitives.PublicId.Format(PublicIdPrefix, Id);

    /// <summary>Prefix of its public id.</summary>
    public const string PublicIdPrefix = "bsl";

    /// <summary>As a statement brings it.</summary>
    internal static StatementLine Receive(Guid id, Guid statementId, BankEntry entry, EntryKey key, DateTimeOffset now)
    {
        var line = new StatementLine
        {
            Id = id,
            StatementId = statementId,
            Account = entry.Account,
            Key = key.Own,
            EntryKey = key.Whole,
            IsPart = entry.Part > 0,
            Booking = entry.Status,
            IsCredit = entry.IsCredit,
            IsReversal = entry.IsReversal,
            AmountValue = entry.Amount,
            CurrencyCode = entry.Currency,
            BookedOn = entry.BookedOn,
            ValueOn = entry.ValueOn,
            Name = entry.Name,
            Iban = entry.Iban,
            EndToEndId = entry.EndToEndId,
            CreditorReference = entry.CreditorReference,
            Remittance = entry.Remittance,
            BankReference = entry.BankReference,
        };
        line.Begin(now);
        return line;
    }

    /// <summary>The same movement came with more detail. The caller has made sure that nothing is booked of it.</summary>
    internal void Replace(Guid statementId) => Change(StatementLineState.Replaced, () => (Reason, Proposal, LookAt, ReplacedById) = (null, null, null, statementId));

    /// <summary>What replaced it was given up.</summary>
    internal void Restore(DateTimeOffset now) => Change(State, () =>
    {
        ReplacedById = null;
        Begin(now);
    });

    /// <summary>Nothing was found, or only something that a person has to decide.</summary>
    internal void Propose(LineProposal? proposal, string reason)
    {
        if (State == StatementLineState.Waiting)
        {
            Change(proposal is null ? StatementLineState.Unmatched : StatementLineState.Proposed, () => (Proposal, Reason, LookAt) = (proposal, reason, null));
        }
    }

    /// <summary>It cannot be booked at this moment: look again later.</summary>
    internal void Postpone(DateTimeOffset until)
    {
        if (State == StatementLineState.Waiting)
        {
            Change(State, () => LookAt = until);
        }
    }

    /// <summary>Its money was booked, in so many payments.</summary>
    internal void Match(int payments, Actor actor, DateTimeOffset now)
    {
        Change(StatementLineState.Matched, () => (Reason, Proposal, LookAt, Note, Parts) = (null, null, null, null, Parts + payments));
        Sign(actor, now);
    }

    /// <summary>What was booked of it was undone: a person decides what it is for.</summary>
    internal void Free(Actor actor, DateTimeOffset now)
    {
        Change(StatementLineState.Unmatched, () => Reason = "undone");
        Sign(actor, now);
    }

    /// <summary>It is no money for a request.</summary>
    internal void SetAside(string note, Actor actor, DateTimeOffset now)
    {
        Change(StatementLineState.SetAside, () => (Note, LookAt) = (note, null));
        Sign(actor, now);
    }

    /// <summary>It is looked at again after all.</summary>
    internal void TakeBack(Actor actor, DateTimeOffset now)
    {
        Change(StatementLineState.Unmatched, () => (Note, Proposal) = (null, null));
        Begin(now);
        Sign(actor, now);
    }

    private void Begin(DateTimeOffset now)
    {
        var isTakenBack = Booking == BookingStatus.Booked && !IsCredit && IsReversal;
        (State, Reason, LookAt) = IsMoneyIn ? (StatementLineState.Waiting, (string?)null, (DateTimeOffset?)now)
            : isTakenBack ? (StatementLineState.Unmatched, "reversal", (DateTimeOffset?)null)
            : (StatementLineState.Shown, (string?)null, (DateTimeOffset?)null);
    }

    private void Change(StatementLineState state, Action change)
    {
        State = state;
        Version++;
        change();
    }

    private void Sign(Actor actor, DateTimeOffset now) => (DecidedByName, DecidedAt) = (actor.Name, now);
}
