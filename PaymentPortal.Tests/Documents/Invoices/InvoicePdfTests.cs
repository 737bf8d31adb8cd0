using System.Globalization;
using PaymentPortal.Documents.Invoices;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class InvoicePdfTests
{
    private static readonly LineItem[] TwoLines = [new("Haftpflicht, Jahresbeitrag", 1, 8950, 19), new("Teilkasko mit 150 € Selbstbeteiligung", 1, 4000, 19)];

    [Fact]
    public void German_letter_says_who_what_how_much_and_until_when()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance.With(true, TwoLines), PrintedInvoice.German);

        letter.Reader.NumberOfPages.ShouldBe(1);
        letter.Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("Rechnung NV-2026-004711"),
            text => text.ShouldContain("Hannelore Weiß-Straßburger"),
            text => text.ShouldContain("Mühlgasse 3 a"),
            text => text.ShouldContain("bitte zahlen Sie 129,50 € bis zum 15. Dezember 2026."),
            text => text.ShouldContain("21. Februar 2027, 24 Uhr"),
            text => text.ShouldContain("19 % USt auf 108,82 €"),
            text => text.ShouldContain("DE89 3704 0044 0532 0130 00"),
            text => text.ShouldContain("LINDEN"),
            text => text.ShouldContain("Seite 1 von 1"));
    }

    [Fact]
    public void English_letter_speaks_english_with_its_own_sums_and_days()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Utility.With(false, TwoLines), PrintedInvoice.English);

        letter.Text.ShouldContain("Please pay €154.11 by 15 December 2026.");
        letter.Text.ShouldContain("19% VAT on €129.50");
        letter.Text.ShouldContain("Page 1 of 1");
    }

    [Fact]
    public void Button_and_address_are_links_to_the_payment_page()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance, PrintedInvoice.German);

        letter.Links.ShouldBe([InvoiceSamples.Insurance.PayUrl!]);
        letter.Text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).ShouldContain("zahlen.nordlicht.example/");
    }

    [Fact]
    public void Title_author_and_language_are_set()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance, PrintedInvoice.German);

        letter.Reader.Information.Title.ShouldBe("Rechnung NV-2026-004711, Nordlicht Versicherung");
        letter.Reader.Information.Author.ShouldBe("Nordlicht Versicherung AG");
        letter.Reader.Structure.Catalog.CatalogDictionary.Data["Lang"].ToString().ShouldBe("(de-DE)");
    }

    [Fact]
    public void Items_run_over_pages_with_head_and_carried_sum()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Utility.With(false, InvoiceSamples.Lines(100)), PrintedInvoice.German);

        letter.Reader.NumberOfPages.ShouldBeGreaterThan(3);
        letter.Text.Split("Einzelpreis").Length.ShouldBeGreaterThan(4);
        letter.Text.Split("Übertrag").Length.ShouldBe((2 * (letter.Text.Split("Einzelpreis").Length - 2)) + 1);
        letter.Text.ShouldContain("Zählerpunkt 100");
        letter.Text.ShouldContain($"Seite 2 von {letter.Reader.NumberOfPages}");
    }

    [Theory]
    [InlineData("Grüße, Straße, ẞ, 1.234,50 €")]
    [InlineData("Zażółć gęślą jaźń")]
    [InlineData("Příliš žluťoučký kůň, šťastný, ľúbiť")]
    [InlineData("Árvíztűrő tükörfúrógép, șțăâî, Ğışö")]
    [InlineData("Þórður Ægisson, Ŝanĝo, ĿĀĢĶŅŪŽ")]
    [InlineData("Nguyễn Thị Thùy Đặng")]
    [InlineData("Αθανασόπουλος ΆΈΉΊΌΎΏ µ")]
    [InlineData("Щербаков Їжак Ґудзик Љубиша Ђорђе Ѓорѓи")]
    [InlineData("Հայաստան საქართველო")]
    public void Names_of_all_of_europe_come_out_as_they_went_in(string text)
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance with { Description = text }, PrintedInvoice.German);

        letter.Text.ShouldContain(text);
    }

    [Theory]
    [InlineData("JPY", "129.500 ¥")]
    [InlineData("KWD", "129,500 KWD")]
    public void Other_currencies_have_their_decimals_and_no_transfer_code(string currency, string printed)
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance with { Amount = Money.Of(129_500, currency) }, PrintedInvoice.German);

        letter.Text.ShouldContain(printed);
        letter.Text.ShouldNotContain("Banking-App");
    }

    [Fact]
    public void Without_account_or_link_the_letter_offers_what_is_left()
    {
        using var online = PrintedInvoice.Of(InvoiceSamples.Insurance with { Account = null }, PrintedInvoice.German);
        using var transfer = PrintedInvoice.Of(InvoiceSamples.Insurance with { PayUrl = null }, PrintedInvoice.German);
        using var neither = PrintedInvoice.Of(InvoiceSamples.Insurance with { Account = null, PayUrl = null }, PrintedInvoice.German);

        online.Text.ShouldNotContain("IBAN");
        transfer.Text.ShouldContain("Per Überweisung");
        transfer.Links.ShouldBeEmpty();
        neither.Text.ShouldContain("129,50 €");
    }

    [Theory]
    [InlineData("de-DE", InvoiceEnding.Paid, "Bezahlt am", "am 3. Dezember 2026 bezahlt (Karte)")]
    [InlineData("de-DE", InvoiceEnding.Cancelled, "Storniert", "wurde storniert")]
    [InlineData("de-DE", InvoiceEnding.Expired, "Abgelaufen am", "ist am 3. Dezember 2026 abgelaufen")]
    [InlineData("en-GB", InvoiceEnding.Paid, "Paid on", "paid on 3 December 2026 (Karte)")]
    [InlineData("en-GB", InvoiceEnding.Refunded, "Refunded", "nothing left to pay")]
    [InlineData("en-GB", InvoiceEnding.Processing, "Being confirmed", "do not pay again")]
    public void What_is_closed_asks_for_nothing_any_more(string culture, InvoiceEnding ending, string state, string sentence)
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance with { Closing = new InvoiceClosing(ending, new DateOnly(2026, 12, 3), "Karte") }, CultureInfo.GetCultureInfo(culture));

        letter.Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain(state),
            text => text.Replace('\n', ' ').ShouldContain(sentence),
            text => text.ShouldContain(culture == "de-DE" ? "0,00 €" : "€0.00"),
            text => text.ShouldNotContain("bitte zahlen Sie 129"),
            text => text.ShouldNotContain("Please pay €"),
            text => text.ShouldNotContain("scan"));
        letter.Links.ShouldBeEmpty();
    }

    [Fact]
    public void The_two_codes_stand_so_far_apart_that_a_camera_takes_one()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance, PrintedInvoice.German);

        var words = letter.Reader.GetPage(1).GetWords().ToList();
        var online = words.First(word => word.Text == "Kamera").BoundingBox.Centroid.X;
        var transfer = words.First(word => word.Text.Contains("Banking", StringComparison.Ordinal)).BoundingBox.Centroid.X;

        (transfer - online).ShouldBeGreaterThan(250);
    }

    [Fact]
    public void The_scheme_of_a_website_is_not_printed()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance with { Letterhead = InvoiceSamples.Insurance.Letterhead with { Website = "https://www.nordlicht.example/" } }, PrintedInvoice.German);

        letter.Text.ShouldContain("www.nordlicht.example");
        letter.Text.ShouldNotContain("https://www.nord");
    }

    [Fact]
    public void Same_content_gives_the_same_bytes()
    {
        using var first = PrintedInvoice.Of(InvoiceSamples.Utility, PrintedInvoice.German);
        using var second = PrintedInvoice.Of(InvoiceSamples.Utility, PrintedInvoice.German);

        second.File.ShouldBe(first.File);
    }

    [Fact]
    public async Task Many_at_once_come_out_as_one_alone()
    {
        using var alone = PrintedInvoice.Of(InvoiceSamples.Utility, PrintedInvoice.English);
        var before = CultureInfo.CurrentUICulture;
        var files = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
        {
            using var letter = PrintedInvoice.Of(InvoiceSamples.Utility, PrintedInvoice.English);
            return letter.File;
        }, Xunit.TestContext.Current.CancellationToken)));

        files.ShouldAllBe(file => file.SequenceEqual(alone.File));
        CultureInfo.CurrentUICulture.ShouldBe(before);
    }
}
