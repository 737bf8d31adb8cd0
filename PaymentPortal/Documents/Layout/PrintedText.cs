using System.Globalization;
using System.Text;

namespace PaymentPortal.Documents.Layout;

/// <summary>Makes text from outside fit to be set: one line, composed letters, no direction overrides, no control characters, a limit of length.</summary>
public static class PrintedText
{
    /// <summary>The text as it is printed; at most <paramref name="longest"/> letters, then "…". Nothing is an empty text.</summary>
    public static string Of(string? text, int longest = 500)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.Length > longest * 8 ? text[..(longest * 8)].EnumerateRunes() : text.EnumerateRunes())
        {
            Append(clean, rune);
        }

        var composed = clean.ToString().Normalize(NormalizationForm.FormC).Trim(' ');
        var letters = new StringInfo(composed);
        return letters.LengthInTextElements > longest ? letters.SubstringByTextElements(0, longest - 1) + "…" : composed;
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value == ' ')
        {
            if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }
        else if (category is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse))
        {
            // Format characters (direction overrides, joiners, soft hyphens) are invisible and could turn a name or an amount around.
            clean.Append(rune.ToString());
        }
    }
}
