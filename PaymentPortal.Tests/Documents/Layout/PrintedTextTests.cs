using PaymentPortal.Documents.Layout;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class PrintedTextTests
{
    [Theory]
    [InlineData("  two \r\n\t lines ", "two lines")]
    [InlineData("\u202Egnirts\u202C", "gnirts")]
    [InlineData("a\u200Bb\u2066c\uFEFF", "abc")]
    [InlineData("u\u0308", "ü")]
    [InlineData("<b>&amp;</b>", "<b>&amp;</b>")]
    [InlineData("\0\u0007", "")]
    [InlineData(null, "")]
    public void Text_from_outside_is_made_one_visible_line(string? text, string printed) => PrintedText.Of(text).ShouldBe(printed);

    [Fact]
    public void A_long_text_ends_in_an_ellipsis_at_the_limit() => PrintedText.Of(new string('x', 100_000), 10).ShouldBe("xxxxxxxxx…");

    [Fact]
    public void The_limit_counts_letters_and_cuts_no_emoji() => PrintedText.Of("😀😀😀😀", 3).ShouldBe("😀😀…");

    [Fact]
    public void Half_a_surrogate_pair_is_left_out_or_shown_as_unknown() => Should.NotThrow(() => PrintedText.Of("a\uD83Db"));
}
