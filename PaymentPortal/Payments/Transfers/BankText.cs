using System.Text;

namespace PaymentPortal.Payments.Transfers;

/// <summary>Text in the letters that every bank of the SEPA takes (EPC217-08): a–z, A–Z, 0–9 and / - ? : ( ) . , ' + and blanks.</summary>
internal static class BankText
{
    private const string Marks = "/-?:().,'+ ";

    private static readonly Dictionary<char, string> Spelled = new()
    {
        ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['Ä'] = "Ae", ['Ö'] = "Oe", ['Ü'] = "Ue", ['ß'] = "ss", ['ẞ'] = "SS", ['æ'] = "ae", ['Æ'] = "Ae", ['ø'] = "oe", ['Ø'] = "Oe",
        ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D", ['ı'] = "i", ['&'] = "+", ['–'] = "-", ['—'] = "-", ['’'] = "'",
    };

    /// <summary>The text in these letters, cut to a length; what has no spelling in them becomes a point. Never empty, since a bank refuses an empty element.</summary>
    public static string Of(string text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var letter in string.Concat(text.Normalize(NormalizationForm.FormC).Select(letter => Spelled.GetValueOrDefault(letter, letter.ToString()))).Normalize(NormalizationForm.FormD))
        {
            kept.Append(char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal) ? letter : char.IsWhiteSpace(letter) ? ' ' : IsAccent(letter) ? '\0' : '.');
        }

        var words = string.Join(' ', kept.Replace("\0", "").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

        // A slash at either end or two in a row stand for something else in old formats.
        var tidy = words.Replace("//", "/", StringComparison.Ordinal).Trim('/', ' ');
        tidy = tidy.Length <= longest ? tidy : tidy[..longest].TrimEnd();
        return tidy.Length == 0 ? "." : tidy;
    }

    private static bool IsAccent(char letter) => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
