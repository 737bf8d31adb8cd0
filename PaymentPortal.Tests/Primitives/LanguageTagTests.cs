using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class LanguageTagTests
{
    private static readonly CultureInfo[] GermanFirst = [new("de"), new("en")];

    [Theory]
    [InlineData("de", "de", "de")]
    [InlineData("DE-at", "de-AT", "de")]
    [InlineData("de_AT", "de-AT", "de")]
    [InlineData("zh-hant-tw", "zh-Hant-TW", "zh")]
    [InlineData("es-419", "es-419", "es")]
    [InlineData("de-CH-1996", "de-CH-1996", "de")]
    [InlineData("sl-rozaj", "sl-rozaj", "sl")]
    [InlineData(" nds ", "nds", "nds")]
    public void Tags_get_their_customary_case(string text, string value, string language)
    {
        LanguageTag.TryParse(text, out var tag).ShouldBeTrue();

        tag.Value.ShouldBe(value);
        tag.Language.ShouldBe(language);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("d"), InlineData("german"), InlineData("de-"), InlineData("-de"), InlineData("de--AT"), InlineData("de-AT-DE-CH"), InlineData("x-klingon"), InlineData("d\ne"), InlineData("de\0")]
    [InlineData("dé"), InlineData("de;q=1"), InlineData("*"), InlineData("../de"), InlineData("12"), InlineData("de-CH-1996-1901-fonipa-fonxsamp-abcdefgh")]
    public void Anything_else_is_no_tag(string? text) => LanguageTag.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("en", "de", "de", "en")]
    [InlineData(null, "en", "de", "en")]
    [InlineData(null, null, "en", "en")]
    [InlineData(null, null, null, "de")]
    [InlineData("fr", "it", "pl", "de")]
    [InlineData("fr", "en-GB", "de", "en")]
    [InlineData("garbage!!", "\0", "en-US,en;q=0.9", "en")]
    [InlineData(null, null, "fr, en;q=0.3, de;q=0.7", "de")]
    [InlineData(null, null, "fr, en;q=0.7, de;q=0.3", "en")]
    [InlineData(null, null, "de;q=0, en;q=0.1", "en")]
    [InlineData(null, null, "en;q=2, de", "de")]
    [InlineData(null, null, "en;q=-1", "de")]
    [InlineData(null, null, "en;q=NaN", "de")]
    [InlineData(null, null, "en;q=1e0", "de")]
    [InlineData(null, null, "*", "de")]
    [InlineData(null, null, "fr, *;q=0.5, en;q=0.4", "de")]
    [InlineData(null, null, ";;;,,,=,q=1;,en-US", "en")]
    [InlineData("EN_us", null, null, "en")]
    public void The_payers_own_choice_comes_first_and_the_brand_last(string? chosen, string? recipient, string? header, string expected) =>
        LanguageTag.Negotiate(chosen, recipient, header, GermanFirst).Name.ShouldBe(expected);

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de-CH", "de")]
    [InlineData("en", "en-GB")]
    [InlineData("en-US", "en-GB")]
    [InlineData("zh-Hant-TW", "de")]
    public void The_nearest_offer_is_taken(string wanted, string expected) =>
        LanguageTag.Negotiate(wanted, null, null, [new("de"), new("de-AT"), new("en-GB")]).Name.ShouldBe(expected);

    [Fact]
    public void No_header_whatever_breaks_it() => Gen.String[Gen.Char["den-USq=;,.*01 \r\n\0\uD83D"], 0, 60].Sample(header =>
        GermanFirst.Contains(LanguageTag.Negotiate(header, header, header, GermanFirst)));

    [Fact]
    public void A_huge_header_is_no_burden() =>
        LanguageTag.Negotiate(null, null, string.Concat(Enumerable.Repeat("xx-YY;q=0.1,", 100_000)) + "en", GermanFirst).Name.ShouldBe("de");
}
