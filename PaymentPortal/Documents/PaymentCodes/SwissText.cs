using System.Text;
using PaymentPortal.Documents.Layout;

namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>Text as a Swiss QR-bill may carry it: Latin letters to the end of Latin Extended-A, the four Romanian ones and the euro sign (Implementation Guidelines 2.3, 4.1.1).</summary>
internal static class SwissText
{
    /// <summary>The text with foreign accents taken off and the rest of what is not allowed as a blank.</summary>
    public static string Of(string? text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in PrintedText.Of(text, longest * 2).EnumerateRunes())
        {
            kept.Append(IsAllowed(rune) ? rune.ToString() : Plain(rune));
        }

        var tidy = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length <= longest ? tidy : tidy[..longest].TrimEnd();
    }

    /// <summary>Whether nothing of a text would be lost.</summary>
    public static bool Carries(string? text) => PrintedText.Of(text).EnumerateRunes().All(rune => IsAllowed(rune) || Plain(rune) != " ");

    private static bool IsAllowed(Rune rune) =>
        rune.Value is >= 0x20 and <= 0x7E or >= 0xA0 and <= 0x17F and not 0xAD or >= 0x218 and <= 0x21B or 0x20AC;

    private static string Plain(Rune rune)
    {
        var parts = rune.ToString().Normalize(NormalizationForm.FormKD);
        var letters = string.Concat(parts.EnumerateRunes().Where(IsAllowed).Select(part => part.ToString()));
        return rune.Value switch
        {
            0x2013 or 0x2014 or 0x2212 or 0x2010 or 0x2011 => "-",
            0x2018 or 0x2019 or 0x201A => "'",
            0x201C or 0x201D or 0x201E => "\"",
            0x1E9E => "SS",
            _ => letters.Length > 0 ? letters : " ",
        };
    }
}
