using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.PaymentRequests;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

/// <summary>What other programs make of the file.</summary>
public class InvoicePdfSecondOpinionTests
{
    [Fact]
    public async Task Qpdf_finds_nothing_to_complain_about()
    {
        using var folder = new TemporaryFolder();
        var answer = await CommandLine.Run("qpdf", "--check", await Save(folder, InvoiceSamples.Lines(60)));

        answer.ShouldNotContain("WARNING");
    }

    [Fact]
    public async Task Both_codes_read_back_from_the_printed_page()
    {
        using var folder = new TemporaryFolder();
        var picture = Path.Combine(folder.Path, "page");
        await CommandLine.Run("pdftoppm", "-r", "150", "-png", "-singlefile", await Save(folder), picture);

        var read = await QrReader.Read(await File.ReadAllBytesAsync(picture + ".png", Xunit.TestContext.Current.CancellationToken));

        var invoice = InvoiceSamples.Insurance;
        read.ShouldContain(invoice.PayUrl!);
        read.ShouldContain(EpcPayload.Of(invoice.Account!.Holder, invoice.Account.Iban, invoice.Account.Bic, invoice.Amount, invoice.TransferReference)!);
    }

    [Fact]
    public async Task Poppler_copies_umlauts_euro_greek_and_cyrillic_right()
    {
        using var folder = new TemporaryFolder();
        var text = await CommandLine.Run("pdftotext", "-layout", await Save(folder, new LineItem("Grüße ß € Łódź Αθήνα Київ", 1, 12950, 19)), "-");

        text.ShouldContain("Grüße ß € Łódź Αθήνα Київ");
        text.Replace('\u00A0', ' ').ShouldContain("129,50 €");
    }

    private static async Task<string> Save(TemporaryFolder folder, params LineItem[] lines)
    {
        using var letter = PrintedInvoice.Of(lines.Length == 0 ? InvoiceSamples.Insurance : InvoiceSamples.Insurance.With(true, lines), PrintedInvoice.German);
        var path = Path.Combine(folder.Path, "invoice.pdf");
        await File.WriteAllBytesAsync(path, letter.File);
        return path;
    }
}
