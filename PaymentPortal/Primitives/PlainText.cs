using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>The rules for text that people write: names, descriptions, notes. Any language and any emoji; nothing that hides, reverses or breaks other text.</summary>
public static class PlainText
{
    /// <summary>Text of a field of one line as it is stored: composed (NFC), trimmed, line breaks and tabs turned into one blank. Null becomes empty.</summary>
    public static string Clean(string? text) => Tidy(text, lines: false);

    /// <summary>Text of a field of several lines as it is stored: composed (NFC), trimmed, every line break a "\n", no blanks at the ends of lines.</summary>
    public static string CleanLines(string? text) => Tidy(text, lines: true);

    /// <summary>The first fault of cleaned text, or null. Length is counted in Unicode code points: an umlaut or a simple emoji counts one, whatever it takes to store.</summary>
    /// <param name="text">Text after <see cref="Clean"/>.</param>
    /// <param name="longest">The greatest number of code points.</param>
    /// <param name="lines">Whether line breaks are allowed.</param>
    public static TextFault? FindFault(string text, int longest, bool lines = false)
    {
        var length = 0;
        var before = default(Rune);
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                return TextFault.BrokenCharacter;
            }

            i += rune.Utf16SequenceLength;
            var after = i < text.Length && Rune.TryGetRuneAt(text, i, out var next) ? next : default;
            if (TextRules.FaultOf(before, rune, after, lines) is { } fault)
            {
                return fault;
            }

            length++;
            before = rune;
        }

        return length > longest ? TextFault.TooLong : null;
    }

    /// <summary>The number of Unicode code points, which is what lengths of fields mean.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <inheritdoc cref="Folding.Fold"/>
    public static string Fold(string? text) => Folding.Fold(text ?? "");

    private static string Tidy(string? text, bool lines)
    {
        var tidy = new StringBuilder();
        var rows = (text ?? "").ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n').Select(row => Invisible.TrimEnds(row.Replace('\t', ' ')));
        tidy.AppendJoin(lines ? '\n' : ' ', lines ? rows : rows.Where(row => row.Length > 0));
        return Composed(Invisible.TrimEnds(tidy.ToString()));
    }

    /// <summary>NFC, unless the text holds half a surrogate pair: that cannot be composed, and stays for <see cref="FindFault"/> to name.</summary>
    private static string Composed(string text) =>
        text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && FindFault(text, int.MaxValue, lines: true) == TextFault.BrokenCharacter
            ? text
            : Normal.Form(text, NormalizationForm.FormC);
}
