using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.Invoices;

/// <summary>Everything an invoice says, ready to be printed. Texts may come from anywhere: they are cleaned and shortened when drawn.</summary>
public sealed record InvoiceDocument
{
    /// <summary>Who asks for the money.</summary>
    public required Letterhead Letterhead { get; init; }

    /// <summary>Lines of the address window, the name first; at most six are printed.</summary>
    public IReadOnlyList<string> Recipient { get; init; } = [];

    /// <summary>Number of the invoice, as the payer names it on the phone.</summary>
    public required string Reference { get; init; }

    /// <summary>What it is for, in a few words.</summary>
    public required string Description { get; init; }

    /// <summary>Day of issue, in the brand's time zone.</summary>
    public required DateOnly InvoiceDate { get; init; }

    /// <summary>Day until which to pay.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Moment until which the link works, with the offset of the brand's time zone; midnight is told as the end of the day before.</summary>
    public DateTimeOffset? PayableUntil { get; init; }

    /// <summary>What is charged; without any, the letter names only the amount.</summary>
    public IReadOnlyList<InvoiceItem> Items { get; init; } = [];

    /// <summary>Whether the items' prices are gross.</summary>
    public bool PricesIncludeTax { get; init; } = true;

    /// <summary>Net sum and tax of each rate.</summary>
    public IReadOnlyList<InvoiceTax> Taxes { get; init; } = [];

    /// <summary>What is to be paid now.</summary>
    public required Money Amount { get; init; }

    /// <summary>The most that the payer can choose, of which <see cref="Amount"/> is the least; null for a fixed amount.</summary>
    public Money? AmountTo { get; init; }

    /// <summary>Where a transfer goes; nothing offers no transfer.</summary>
    public PayeeAccount? Account { get; init; }

    /// <summary>The Swiss QR-bill whose slip closes the letter; nothing prints none.</summary>
    public SwissBill? Bill { get; init; }

    /// <summary>What a transfer quotes: a creditor reference (ISO 11649) or free text; empty takes <see cref="Reference"/>.</summary>
    public string TransferReference { get; init; } = "";

    /// <summary>Address of the payer's page; nothing offers no payment online.</summary>
    public string? PayUrl { get; init; }

    /// <summary>Why nothing is asked for any more; then neither code nor account is offered. Null while there is something to pay.</summary>
    public InvoiceClosing? Closing { get; init; }

    /// <summary>The word that also stands on the payer's page.</summary>
    public string? CheckWord { get; init; }
}
