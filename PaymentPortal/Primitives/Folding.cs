using System.Globalization;
using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>One spelling for everything that a searching person takes for the same.</summary>
internal static class Folding
{
    /// <summary>Lower case without accents and umlauts, for searching only: ä→a, ß→ss, ø→o, ł→l, ﬁ→fi, full-width to plain. Folding twice changes nothing.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = Once(text);
        var again = Once(folded);
        while (again != folded)
        {
            (folded, again) = (again, Once(again));
        }

        return folded;
    }

    private static string Once(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Normal.Form(text, NormalizationForm.FormKD).EnumerateRunes())
        {
            // Taken apart, an accented letter is a letter and a mark, and the mark is left out.
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                var lower = Rune.ToLowerInvariant(rune);
                folded.Append(Whole(lower) ?? lower.ToString());
            }
        }

        return folded.ToString();
    }

    /// <summary>Letters that Unicode does not take apart.</summary>
    private static string? Whole(Rune lower) => lower.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ς' => "σ",
        _ => null,
    };
}
