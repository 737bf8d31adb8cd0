using System.Globalization;
using PaymentPortal.Documents.Invoices;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class InvoiceSlipTests
{
    private static readonly SwissBill Bill = SwissBill.Of(
        Iban.TryParse("CH4431999123000889012", out var account) ? account : throw new FormatException(),
        SwissAddress.Of("Nordlicht Versicherung AG", "Bahnhofstrasse", "14", "8001", "Zürich", "CH"),
        SwissAddress.Of("Hannelore Weiss-Strassburger", "Mühlgasse", "3 a", "9490", "Vaduz", "LI"),
        Money.Of(123_456_750, "CHF"),
        "210000000003139471430009017",
        "NV-2026-004711, Kfz-Versicherung, Jahresbeitrag 2027")!;

    private static readonly InvoiceDocument Invoice = InvoiceSamples.Insurance with
    {
        Amount = Bill.Amount, Bill = Bill, Account = new PayeeAccount("Nordlicht Versicherung AG", "CH4431999123000889012"), TransferReference = Bill.Reference,
    };

    [Theory]
    [InlineData("de-CH", "Zahlteil", "Empfangsschein", "Konto / Zahlbar an", "Zahlbar durch", "Zusätzliche Informationen", "Annahmestelle")]
    [InlineData("fr-CH", "Section paiement", "Récépissé", "Compte / Payable à", "Payable par", "Informations supplémentaires", "Point de dépôt")]
    [InlineData("it-CH", "Sezione pagamento", "Ricevuta", "Conto / Pagabile a", "Pagabile da", "Informazioni supplementari", "Punto di accettazione")]
    [InlineData("en-GB", "Payment part", "Receipt", "Account / Payable to", "Payable by", "Additional information", "Acceptance point")]
    public void The_slip_has_the_prescribed_headings(string culture, params string[] headings)
    {
        using var letter = PrintedInvoice.Of(Invoice, CultureInfo.GetCultureInfo(culture));

        var slip = letter.Text;
        headings.ShouldAllBe(heading => slip.Contains(heading, StringComparison.Ordinal));
        slip.ShouldContain("CH44 3199 9123 0008 8901 2");
        slip.ShouldContain("21 00000 00003 13947 14300 09017");
        slip.ShouldContain("1 234 567.50");
        slip.ShouldContain("LI-9490 Vaduz");
    }

    [Fact]
    public async Task The_code_reads_back_from_the_printed_slip()
    {
        using var folder = new TemporaryFolder();
        using var letter = PrintedInvoice.Of(Invoice with { PayUrl = null }, PrintedInvoice.German);
        var path = Path.Combine(folder.Path, "invoice.pdf");
        await File.WriteAllBytesAsync(path, letter.File, Xunit.TestContext.Current.CancellationToken);
        await CommandLine.Run("pdftoppm", "-r", "200", "-png", "-singlefile", "-f", $"{letter.Reader.NumberOfPages}", path, Path.Combine(folder.Path, "page"));

        var read = await SwissQrReader.Read(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "page.png"), Xunit.TestContext.Current.CancellationToken));

        read.ShouldBe(Bill.Payload);
    }

    [Fact]
    public void The_slip_stands_at_the_foot_of_the_last_page_alone_and_nothing_lies_below_its_cut()
    {
        using var letter = PrintedInvoice.Of(Invoice.With(true, InvoiceSamples.Lines(40)) with { Bill = Bill }, PrintedInvoice.German);

        var pages = letter.Reader.GetPages().ToList();
        pages.SkipLast(1).ShouldAllBe(page => !page.Text.Contains("Empfangsschein", StringComparison.Ordinal));
        pages[^1].Text.ShouldContain("Empfangsschein");
        var cut = 105 / 25.4 * 72;
        pages[^1].GetWords().Where(word => word.Text.StartsWith("Seite", StringComparison.Ordinal) || word.Text == "Amtsgericht").ShouldAllBe(word => word.BoundingBox.Bottom > cut);
        pages[^1].GetWords().First(word => word.Text == "Empfangsschein").BoundingBox.Left.ShouldBe(5 / 25.4 * 72, 1.5);
        pages[^1].GetWords().First(word => word.Text == "Zahlteil" && word.BoundingBox.Bottom < cut).BoundingBox.Left.ShouldBe(67 / 25.4 * 72, 1.5);
    }

    [Fact]
    public void A_letter_that_fills_its_page_gets_one_more_for_the_slip()
    {
        using var letter = PrintedInvoice.Of(Invoice, PrintedInvoice.German);

        letter.Reader.NumberOfPages.ShouldBe(2);
        letter.Text.ShouldContain("Seite 2 von 2");
        letter.Text.ShouldContain("Mit dem Zahlteil am Ende dieses Schreibens");
    }

    [Fact]
    public void Without_a_known_payer_the_slip_leaves_a_field_to_fill_in()
    {
        var open = SwissBill.Of(Bill.Account, Bill.Creditor, null, Bill.Amount, Bill.Reference, Bill.Message)!;
        using var letter = PrintedInvoice.Of(Invoice with { Bill = open }, PrintedInvoice.German);

        letter.Text.ShouldContain("Zahlbar durch (Name/Adresse)");
    }

    [Fact]
    public void A_paid_letter_has_no_slip()
    {
        using var letter = PrintedInvoice.Of(Invoice with { Closing = new InvoiceClosing(InvoiceEnding.Paid, new DateOnly(2026, 12, 3), "Karte") }, PrintedInvoice.German);

        letter.Text.ShouldNotContain("Empfangsschein");
        letter.Reader.NumberOfPages.ShouldBe(1);
    }
}
