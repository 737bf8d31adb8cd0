using System.Globalization;
using System.Text;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Templates;

/// <summary>Values on their way into a message. They were checked when they were entered; here they are made harmless once more, because a message that has left cannot be called back.</summary>
internal static class SafeText
{
    /// <summary>One line without control characters, direction overrides and invisible characters, cut to a length.</summary>
    public static string Of(string? text, int longest)
    {
        var safe = new StringBuilder();
        var length = 0;
        foreach (var rune in PlainText.Clean(text).EnumerateRunes().Where(rune => !Misleads(rune)))
        {
            if (++length > longest)
            {
                return safe.Append('…').ToString();
            }

            safe.Append(rune);
        }

        return safe.ToString();
    }

    /// <summary>Joiners stay: they belong to the spelling of Persian and Hindi and to emoji, and turn nothing around.</summary>
    private static bool Misleads(Rune rune) => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
