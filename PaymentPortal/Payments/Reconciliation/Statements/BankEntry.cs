namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>One movement as a statement tells it: an entry of the account, or one part of an entry that a bank booked in bulk.</summary>
public sealed record BankEntry
{
    /// <summary>Place of its entry in the file, from 1; the parts of a bulk entry share it.</summary>
    public required int Entry { get; init; }

    /// <summary>Place among the parts of a bulk entry, from 1; 0 for an entry as a whole.</summary>
    public int Part { get; init; }

    /// <summary>IBAN of the account, or how the bank names it where it names none.</summary>
    public required string Account { get; init; }

    public required BookingStatus Status { get; init; }

    public required bool IsCredit { get; init; }

    /// <summary>It takes an earlier movement back.</summary>
    public bool IsReversal { get; init; }

    /// <summary>Minor units, never negative.</summary>
    public required long Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Minor units of the whole entry; the same as <see cref="Amount"/> unless it is a part.</summary>
    public required long EntryAmount { get; init; }

    /// <summary>Whether the whole entry came in; a part may go the other way.</summary>
    public required bool EntryIsCredit { get; init; }

    public DateOnly? BookedOn { get; init; }

    public DateOnly? ValueOn { get; init; }

    /// <summary>The other side, at most 140 characters; empty when the bank does not say.</summary>
    public string Name { get; init; } = "";

    /// <summary>The other side's account, at most 40 characters; empty when the bank does not say.</summary>
    public string Iban { get; init; } = "";

    /// <summary>What the payer's own system called it; empty when it called it nothing.</summary>
    public string EndToEndId { get; init; } = "";

    /// <summary>A creditor reference (ISO 11649) or QR reference from its own field; empty without one.</summary>
    public string CreditorReference { get; init; } = "";

    /// <summary>What the payer wrote, at most 1,000 characters.</summary>
    public string Remittance { get; init; } = "";

    /// <summary>The bank's own reference of the entry; empty without one.</summary>
    public string BankReference { get; init; } = "";

    /// <summary>The bank's own reference of a part; empty without one.</summary>
    public string PartReference { get; init; } = "";
}
