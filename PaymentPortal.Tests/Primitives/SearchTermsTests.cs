using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class SearchTermsTests
{
    [Theory]
    [InlineData("Erika Müller-Lüdenscheidt", "erika", "mullerludenscheidt", "muller", "ludenscheidt", "mueller", "luedenscheidt")]
    [InlineData("INV-2026-0042", "inv20260042", "inv", "2026", "0042")]
    [InlineData("Erika.M@Müller.example", "erika.m@muller.example", "erikam", "mullerexample", "erika")]
    [InlineData("+491712344471", "491712344471", "01712344471", "+491712344471")]
    [InlineData("(Hausrat), Stadt & Land!", "hausrat", "stadt", "land")]
    [InlineData("a a A Ä", "a", "ae")]
    [InlineData(null)]
    [InlineData(" - ")]
    [InlineData("\uD83D\uDE00")]
    public void Texts_become_terms(string? text, params string[] terms) => SearchTerms.Of(text).Where(term => !term.StartsWith('+')).ShouldBe(terms.Where(term => !term.StartsWith('+')));

    [Theory]
    [InlineData("müll", "mull")]
    [InlineData("INV-2026", "inv2026")]
    [InlineData("0171 234", "0171234")]
    [InlineData("+49 171", "49171")]
    [InlineData("erika@mü", "erika@mu")]
    [InlineData("Müller-L erika", "mullerl", "erika")]
    [InlineData("  ")]
    public void What_is_typed_becomes_beginnings_of_terms(string typed, params string[] asked) => SearchTerms.Asked(typed).ShouldBe(asked);

    [Theory]
    [InlineData("+491712344471", "0171 234")]
    [InlineData("+491712344471", "+49 171")]
    [InlineData("INV-2026-0042", "inv20260042")]
    [InlineData("INV-2026-0042", "2026")]
    [InlineData("Rechnung 2026 0042", "2026 00")]
    [InlineData("erika@example.org", "EXAMPLE.org")]
    [InlineData("erika.m@example.org", "erika.m")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Müller", "Mueller")]
    [InlineData("Mueller", "müll")]
    [InlineData("Hans Mühlenbrock", "muehlen")]
    [InlineData("Straße", "STRASSE")]
    public void What_people_remember_is_found(string stored, string typed) => Finds(stored, typed).ShouldBeTrue();

    [Fact]
    public void Every_text_is_found_by_each_of_its_own_words() =>
        Gen.String[Gen.Char["abcÄÖß019-./@'+ "], 0, 30].Sample(text =>
            SearchTerms.Of(text).Count == SearchTerms.Most || text.Split(' ').All(word => Finds(text, word)));

    [Fact]
    public void There_are_never_too_many_or_too_long_terms() => Gen.String[0, 400].Sample(text =>
    {
        var terms = SearchTerms.Of(text, text + "x");
        terms.Count.ShouldBeLessThanOrEqualTo(SearchTerms.Most);
        terms.ShouldBeUnique();
        terms.ShouldAllBe(term => term.Length > 0 && term.Length <= SearchTerms.Longest);
    });

    [Fact]
    public void Long_terms_are_cut_between_characters()
    {
        var text = new string('a', SearchTerms.Longest - 1) + "𝒳京𠀀";

        SearchTerms.Of(text + "𠀀").ShouldAllBe(term => !char.IsHighSurrogate(term.Last()));
        SearchTerms.Of(new string('b', 1_000_000)).ShouldBe([new string('b', SearchTerms.Longest)]);
    }

    private static bool Finds(string stored, string typed)
    {
        var terms = SearchTerms.Of(stored);
        return SearchTerms.Asked(typed).All(asked => terms.Any(term => term.StartsWith(asked, StringComparison.Ordinal)));
    }
}
