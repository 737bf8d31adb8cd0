using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Erika  Mustermann\u00A0", "Erika  Mustermann")]
    [InlineData("Erika\r\nMustermann", "Erika Mustermann")]
    [InlineData("a \r\n\r\n b\u2028c\vd\te", "a b c d e")]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("\uFEFFErika\u200B", "Erika")]
    [InlineData("a\uFFFD", "a\uFFFD")]
    public void One_line_is_composed_trimmed_and_joined(string? text, string clean) => PlainText.Clean(text).ShouldBe(clean);

    [Theory]
    [InlineData("a \r\n b\r\rc ", "a\nb\n\nc")]
    [InlineData("\n\na\n\n", "a")]
    public void Lines_keep_their_breaks(string text, string clean) => PlainText.CleanLines(text).ShouldBe(clean);

    [Theory]
    [InlineData("Hausratversicherung 2026")]
    [InlineData("Łukasz Żółć, Ø. Ångström & Söhne <GmbH>")]
    [InlineData("שלום עולם")]
    [InlineData("مرحبا")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ශ්\u200Dරී")]
    [InlineData("👨\u200D👩\u200D👧\u200D👦 ❤\uFE0F\u200D🔥 👩🏽\u200D🚀 🏳\uFE0F\u200D🌈")]
    [InlineData("京都 ＡＢＣ")]
    [InlineData("")]
    public void Every_language_and_emoji_may_be_written(string text) => PlainText.FindFault(text, 100).ShouldBeNull();

    [Theory]
    [InlineData("a\0b", TextFault.ControlCharacter)]
    [InlineData("a\u001Bb", TextFault.ControlCharacter)]
    [InlineData("a\u0085b", TextFault.ControlCharacter)]
    [InlineData("a\r\nb", TextFault.ControlCharacter)]
    [InlineData("a\u2028b", TextFault.ControlCharacter)]
    [InlineData("a\uFFFE", TextFault.BrokenCharacter)]
    [InlineData("a\uFDD0", TextFault.BrokenCharacter)]
    [InlineData("\U0001FFFF", TextFault.BrokenCharacter)]
    [InlineData("a\u202Eb", TextFault.DirectionOverride)]
    [InlineData("a\u202Ab", TextFault.DirectionOverride)]
    [InlineData("a\u2066b", TextFault.DirectionOverride)]
    [InlineData("a\u2069b", TextFault.DirectionOverride)]
    [InlineData("a\u200Bb", TextFault.InvisibleCharacter)]
    [InlineData("a\u200Db", TextFault.InvisibleCharacter)]
    [InlineData("a\u200Cb", TextFault.InvisibleCharacter)]
    [InlineData("👨\u200D", TextFault.InvisibleCharacter)]
    [InlineData("a\uFEFFb", TextFault.InvisibleCharacter)]
    [InlineData("a\u2060b", TextFault.InvisibleCharacter)]
    [InlineData("a\u00ADb", TextFault.InvisibleCharacter)]
    [InlineData("a\u3164b", TextFault.InvisibleCharacter)]
    [InlineData("a\U000E0041b", TextFault.InvisibleCharacter)]
    public void What_hides_or_turns_text_is_named(string text, TextFault fault) => PlainText.FindFault(text, 100).ShouldBe(fault);

    /// <summary>Not a theory: attributes cannot hold half a surrogate pair.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_kept_by_cleaning_and_named()
    {
        foreach (var text in new[] { "a\uD83D", "\uDE00a", "a\uDE00\uD83Db", "\uFFFDa\uD83D" })
        {
            PlainText.Clean(text).ShouldBe(text);
            PlainText.FindFault(text, 100).ShouldBe(TextFault.BrokenCharacter);
        }
    }

    [Fact]
    public void Line_breaks_are_allowed_where_there_are_lines()
    {
        PlainText.FindFault("a\nb", 3, lines: true).ShouldBeNull();
        PlainText.FindFault("a\rb", 3, lines: true).ShouldBe(TextFault.ControlCharacter);
    }

    [Fact]
    public void Length_counts_code_points()
    {
        PlainText.FindFault("äöü😀", 4).ShouldBeNull();
        PlainText.FindFault("äöü😀!", 4).ShouldBe(TextFault.TooLong);
        PlainText.Length("äöü😀").ShouldBe(4);
    }

    [Theory]
    [InlineData("Müller", "muller")]
    [InlineData("Mu\u0308ller", "muller")]
    [InlineData("GROẞE Straße", "grosse strasse")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Ørsted Æsir Œuvre Þór Đặng ħ", "orsted aesir oeuvre thor dang h")]
    [InlineData("İstanbul ısı", "istanbul isi")]
    [InlineData("ﬁn ＡＢＣ １", "fin abc 1")]
    [InlineData("ΣΊΣΥΦΟΣ", "σισυφοσ")]
    [InlineData("Ёлка", "елка")]
    [InlineData(null, "")]
    public void Folding_gives_what_a_searching_person_types(string? text, string folded) => PlainText.Fold(text).ShouldBe(folded);

    [Fact]
    public void Cleaning_and_folding_twice_change_nothing_more() => Gen.String.Sample(text =>
        PlainText.Clean(PlainText.Clean(text)) == PlainText.Clean(text)
        && PlainText.CleanLines(PlainText.CleanLines(text)) == PlainText.CleanLines(text)
        && PlainText.Fold(PlainText.Fold(text)) == PlainText.Fold(text));

    [Fact]
    public void Folding_does_not_care_for_case_or_composition() => Gen.String[Gen.Char["aäAÄöÖüßéÉøłŁñçğ "], 0, 20].Sample(text =>
        PlainText.Fold(text) == PlainText.Fold(text.Normalize(System.Text.NormalizationForm.FormD)) && PlainText.Fold(text) == PlainText.Fold(text.ToUpperInvariant()));
}
