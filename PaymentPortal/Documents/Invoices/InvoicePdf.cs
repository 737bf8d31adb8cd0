using System.Globalization;
using Microsoft.Extensions.Localization;
using PaymentPortal.Documents.Layout;
using PaymentPortal.Documents.Slips;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Invoices;

/// <summary>Prints an invoice as a letter after DIN 5008, form B, on A4. Same content, same bytes; safe to call from many threads.</summary>
public sealed class InvoicePdf(IStringLocalizer<DocumentsTexts> texts)
{
    /// <summary>The PDF file.</summary>
    /// <param name="invoice">What it says.</param>
    /// <param name="culture">Language of its words and form of its sums and days: German, or English for all others.</param>
    public byte[] Render(InvoiceDocument invoice, CultureInfo culture)
    {
        // The localizer reads the thread's language; drawing is synchronous, so it can be lent and given back.
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            using var logo = InvoiceLogo.Read(invoice.Letterhead.Logo);
            return Compose(invoice, new InvoiceWords(texts, culture), logo, culture).GeneratePdf();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Document Compose(InvoiceDocument invoice, InvoiceWords words, InvoiceLogo? logo, CultureInfo culture)
    {
        var look = new InvoiceLook(invoice.Letterhead.Colour);
        var page = new Page { Margin = (Mm(25), Mm(20)), FooterTop = Mm(267.4f), FooterGap = Mm(4) };
        new InvoiceHeader(invoice, words, look, logo).Compose(page);
        page.Content.Column(content => new InvoiceBody(invoice, words, look).Compose(content));
        if (invoice is { Bill: { } bill, Closing: null })
        {
            page.SlipHeight = SwissSlip.Height;
            new SwissSlip(bill, SlipWords.In(culture)).Compose(page.Slip);
        }

        InvoiceFooter.Compose(page.Footer, invoice, words, look);
        return new Document(Properties(invoice, words, culture), page);
    }

    private static DocumentProperties Properties(InvoiceDocument invoice, InvoiceWords words, CultureInfo culture) => new(
        words["Title", PrintedText.Of(invoice.Reference, 60), PrintedText.Of(invoice.Letterhead.DisplayName, 80)],
        PrintedText.Of(invoice.Letterhead.LegalName),
        PrintedText.Of(invoice.Description),
        culture,
        new DateTimeOffset(invoice.InvoiceDate, TimeOnly.MinValue, TimeSpan.Zero));
}
