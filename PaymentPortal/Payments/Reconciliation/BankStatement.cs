using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>A file of a bank, received as one: either all its lines are here or none. The same content is received once.</summary>
public sealed class BankStatement
{
    public const int LongestFileName = 120;

    private BankStatement()
    {
    }

    public Guid Id { get; private set; }

    public StatementState State { get; private set; }

    /// <summary>SHA-256 of the file; unique, so that the same file twice gives the first receipt.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Name of the file as its sender calls it; null without one.</summary>
    public string? FileName { get; private set; }

    public StatementFormat Format { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>The account of its first line, an IBAN where the bank names one; empty for a file without movements.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Accounts that it speaks of.</summary>
    public int Accounts { get; private set; }

    /// <summary>The first day of booking; null where no line names one.</summary>
    public DateOnly? FromDay { get; private set; }

    public DateOnly? ToDay { get; private set; }

    /// <summary>Movements in the file.</summary>
    public int Entries { get; private set; }

    /// <summary>Lines that were new.</summary>
    public int Taken { get; private set; }

    /// <summary>Movements that another file had brought before.</summary>
    public int Known { get; private set; }

    public ActorKind ReceivedByKind { get; private set; }

    public Guid? ReceivedById { get; private set; }

    public string ReceivedByName { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Until when whoever takes it in may go on; null once it is here.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public string PublicId => Primitives.PublicId.Format(PublicIdPrefix, Id);

    /// <summary>Prefix of its public id.</summary>
    public const string PublicIdPrefix = "bst";

    /// <summary>One whose lines begin to come in.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="file">What was found out about the file before the first line is stored.</param>
    /// <param name="fileName">Its sender's name for it.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="now">UTC.</param>
    internal static BankStatement Receive(Guid id, StatementSummary file, string? fileName, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        State = StatementState.Receiving,
        ContentHash = file.Hash,
        FileName = fileName,
        Format = file.Format,
        Size = file.Size,
        Account = file.Account,
        Accounts = file.Accounts,
        FromDay = file.From,
        ToDay = file.To,
        Entries = file.Entries,
        ReceivedByKind = actor.Kind,
        ReceivedById = actor.Id,
        ReceivedByName = actor.Name,
        ReceivedAt = now,
    };

    /// <summary>More of its lines were stored.</summary>
    internal void Take(int taken, int known, DateTimeOffset leasedUntil)
    {
        Taken += taken;
        Known += known;
        LeasedUntil = leasedUntil;
    }

    /// <summary>All of it is here; from now on it counts.</summary>
    internal void Complete()
    {
        State = StatementState.Received;
        LeasedUntil = null;
    }
}
