namespace PaymentPortal.Primitives;

/// <summary>Who hears "Müller" on the telephone may write "Mueller", and the other way round; neither is wrong.</summary>
internal static class UmlautSpellings
{
    private static readonly (string Letter, string SpeltOut)[] Umlauts = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")];

    /// <summary>The other folded spellings of a word: with its umlauts spelt out, and with what may be a spelt-out umlaut as one letter.</summary>
    public static IEnumerable<string> Of(string word)
    {
        var composed = Normal.Form(word, System.Text.NormalizationForm.FormC);
        var folded = PlainText.Fold(composed);
        var speltOut = PlainText.Fold(Umlauts.Aggregate(composed, (text, umlaut) => text.Replace(umlaut.Letter, umlaut.SpeltOut, StringComparison.Ordinal)));
        var joined = Umlauts.Aggregate(folded, (text, umlaut) => text.Replace(umlaut.SpeltOut, PlainText.Fold(umlaut.Letter), StringComparison.Ordinal));
        return new[] { speltOut, joined }.Where(spelling => spelling != folded);
    }
}
