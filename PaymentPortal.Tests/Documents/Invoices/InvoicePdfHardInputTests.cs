using CsCheck;
using PaymentPortal.Documents.Invoices;
using PaymentPortal.PaymentRequests;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class InvoicePdfHardInputTests
{
    [Fact]
    public void A_direction_override_turns_nothing_around()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance with { Description = "\u202E05,9\u202C Rest" }, PrintedInvoice.German);

        letter.Text.ShouldContain("05,9 Rest");
        letter.Text.ShouldNotContain("\u202E");
    }

    [Fact]
    public void Emoji_and_far_scripts_print_a_box_and_the_rest_of_the_name()
    {
        using var letter = PrintedInvoice.Of(InvoiceSamples.Insurance with { Recipient = ["Anna 😀 王小明 Berg", "שלום رامي"] }, PrintedInvoice.German);

        letter.Text.ShouldContain("Anna");
        letter.Text.ShouldContain("Berg");
    }

    [Fact]
    public void Long_words_break_and_stay_on_the_paper()
    {
        var invoice = (InvoiceSamples.Insurance with
        {
            Recipient = [new string('W', 80), new string('M', 80), new string('x', 80)],
            Description = new string('W', 140),
            Reference = new string('X', 36),
        }).With(true, new LineItem(new string('m', 140), 0.125m, 99_999_999_999, 5));
        using var letter = PrintedInvoice.Of(invoice, PrintedInvoice.German);

        letter.Reader.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value.Trim().Length > 0).ShouldAllBe(letter => letter.BoundingBox.Left > 70 && letter.BoundingBox.Right < 595 - 56);
    }

    [Fact]
    public void A_logo_that_is_none_gives_way_to_the_name()
    {
        byte[][] logos = [[], [1, 2, 3], "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), InvoiceSamples.Logo(200, 200)[..60], new byte[3_000_000]];
        foreach (var logo in logos)
        {
            using var letter = PrintedInvoice.Of(WithLogo(logo), PrintedInvoice.German);
            letter.Text.ShouldStartWith("Stadtwerke Auental");
            letter.Reader.GetPage(1).GetImages().ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(200, 200, true)]
    [InlineData(600, 120, false)]
    public void A_mark_stands_beside_the_name_and_a_wordmark_in_its_place(int width, int height, bool hasName)
    {
        using var letter = PrintedInvoice.Of(WithLogo(InvoiceSamples.Logo(width, height)), PrintedInvoice.German);

        letter.Reader.GetPage(1).GetImages().Count().ShouldBe(1);
        letter.Text.StartsWith("Stadtwerke Auental · Wehrstraße", StringComparison.Ordinal).ShouldBe(!hasName);
    }

    [Fact]
    public void A_huge_logo_does_not_make_a_huge_file()
    {
        using var letter = PrintedInvoice.Of(WithLogo(InvoiceSamples.Logo(4000, 3000)), PrintedInvoice.German);

        letter.File.Length.ShouldBeLessThan(200_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("red; drop")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    public void Any_colour_prints(string colour) =>
        Should.NotThrow(() => PrintedInvoice.Of(InvoiceSamples.Utility with { Letterhead = InvoiceSamples.Utility.Letterhead with { Colour = colour } }, PrintedInvoice.German).Dispose());

    [Fact]
    public void No_text_makes_it_fail() => Gen.Select(Gen.String, Gen.String, Gen.Int[0, 30]).Sample((name, text, lines) =>
    {
        var invoice = (InvoiceSamples.Utility with { Recipient = [name, text], Description = text, Reference = name, CheckWord = text })
            .With(false, [.. Enumerable.Repeat(new LineItem(text, 1, 100, 19), lines)]);
        using var letter = PrintedInvoice.Of(invoice, PrintedInvoice.German);
        letter.Reader.NumberOfPages.ShouldBeGreaterThan(0);
    }, iter: 60);

    private static InvoiceDocument WithLogo(byte[] logo) => InvoiceSamples.Utility with { Letterhead = InvoiceSamples.Utility.Letterhead with { Logo = logo } };
}
