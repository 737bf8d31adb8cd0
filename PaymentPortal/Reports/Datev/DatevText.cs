using System.Text;

namespace PaymentPortal.Reports.Datev;

/// <summary>Text as a booking batch can hold it: Windows-1252, quoted, of a bounded length. What the code page lacks becomes a question mark, so that one sees that something stood there.</summary>
public static class DatevText
{
    /// <summary>Signs that a document field may hold besides letters and digits.</summary>
    private const string DocumentSigns = "$&%*+-/";

    public static Encoding CodePage { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    /// <summary>Quoted text of at most so many characters; line ends and control characters become blanks.</summary>
    public static string Quoted(string text, int longest)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Rune.IsControl(rune) ? " " : rune.IsBmp && Holds((char)rune.Value) ? rune.ToString() : "?");
        }

        var cut = plain.Length > longest ? plain.ToString(0, longest) : plain.ToString();
        return $"\"{cut.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>"Belegfeld 1": letters and digits of ASCII and a few signs, at most 36; anything else becomes a hyphen.</summary>
    public static string DocumentNumber(string text)
    {
        var number = string.Concat(text.EnumerateRunes().Select(rune => rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || DocumentSigns.Contains((char)rune.Value)) ? (char)rune.Value : '-'));
        return $"\"{(number.Length > 36 ? number[..36] : number)}\"";
    }

    private static bool Holds(char letter) => letter < 0x80 || CodePage.GetBytes([letter]) is not [(byte)'?'];
}
