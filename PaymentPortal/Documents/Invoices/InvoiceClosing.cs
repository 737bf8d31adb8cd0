namespace PaymentPortal.Documents.Invoices;

/// <summary>Why an invoice asks for nothing any more.</summary>
/// <param name="Ending">How it ended; names its texts.</param>
/// <param name="Day">When it was paid or expired, in the brand's time zone; null where no day matters.</param>
/// <param name="Method">What it was paid with, in the letter's language; null when it is not known.</param>
public sealed record InvoiceClosing(InvoiceEnding Ending, DateOnly? Day = null, string? Method = null);

/// <summary>How a payment request ended, or waits, without anything left to ask for.</summary>
public enum InvoiceEnding
{
    Paid,

    /// <summary>Paid, and its provider has still to confirm it.</summary>
    Processing,

    Refunded,

    Cancelled,

    Expired,
}
