using System.Globalization;
using System.Text;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Text of a statement, made safe to store and to show: no control characters, nothing that hides or turns other text, one blank between words.</summary>
internal static class BankText
{
    public const int LongestName = 140;
    public const int LongestAccount = 40;
    public const int LongestReference = 64;
    public const int LongestRemittance = 1000;

    /// <summary>Cleaned and cut to a length in UTF-16 units, never within a character.</summary>
    public static string Of(string? text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
            if (isBlank && (kept.Length == 0 || kept[^1] == ' '))
            {
                continue;
            }

            if (kept.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }

            if (isBlank)
            {
                kept.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && !Invisible.At(rune))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().TrimEnd();
    }

    /// <summary>A reference; what banks write where there is none counts as none.</summary>
    public static string Reference(string? text) =>
        Of(text, LongestReference) is var reference && reference.ToUpperInvariant() is "NOTPROVIDED" or "NOT PROVIDED" or "NONREF" or "N/A" or "-" ? "" : reference;

    /// <summary>The other side's account: an IBAN without blanks, anything else as it is.</summary>
    public static string Account(string? text) => Iban.TryParse(text, out var iban) ? iban.Value : Of(text, LongestAccount);
}
