using System.Globalization;
using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>Characters that take no room on the screen. Copying from web pages and mail leaves them behind; in the middle of a text they deceive.</summary>
internal static class Invisible
{
    /// <summary>Whether nothing is seen of the character; blanks are not meant.</summary>
    public static bool At(Rune rune) => rune.Value switch
    {
        // Format characters that are seen: signs that span the digits after them (Unicode: prepended concatenation marks).
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD => false,
        // Letters by category that are drawn as nothing: the Hangul fillers, the blank of Braille.
        0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 => true,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
    };

    /// <inheritdoc cref="At(Rune)"/>
    public static bool At(char character) => Rune.TryCreate(character, out var rune) && At(rune);

    /// <summary>The text without blanks and invisible characters at its two ends.</summary>
    public static string TrimEnds(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsDebris(text[start]))
        {
            start++;
        }

        while (end > start && IsDebris(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsDebris(char character) => char.IsWhiteSpace(character) || At(character);
}
