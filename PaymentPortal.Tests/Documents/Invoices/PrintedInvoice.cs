using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Documents.Invoices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace PaymentPortal.Documents;

/// <summary>An invoice printed and read back with a reader that shares no code with the writer.</summary>
internal sealed class PrintedInvoice : IDisposable
{
    public static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly InvoicePdf Printer = new ServiceCollection().AddLogging().AddDocuments().BuildServiceProvider().GetRequiredService<InvoicePdf>();

    private PrintedInvoice(byte[] file)
    {
        File = file;
        Reader = PdfDocument.Open(file);
    }

    public byte[] File { get; }

    public PdfDocument Reader { get; }

    /// <summary>The text of all pages, its blanks made plain.</summary>
    public string Text => string.Join('\n', Reader.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))).Replace('\u00A0', ' ');

    public string[] Links => [.. Reader.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri).Distinct()];

    public static PrintedInvoice Of(InvoiceDocument invoice, CultureInfo culture) => new(Printer.Render(invoice, culture));

    public void Dispose() => Reader.Dispose();
}
