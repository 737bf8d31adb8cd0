using System.Globalization;

namespace PaymentPortal.Documents.Layout;

/// <summary>Sets words into lines of a width. A word wider than the line is broken between letters.</summary>
internal static class LineBreaker
{
    /// <summary>Pieces after which a line may end: behind spaces, hyphens and the marks of an address; "\n" ends a line.</summary>
    public static IEnumerable<TextWord> Words(string text, TextStyle style)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n')
            {
                yield return TextWord.Of(text[start..index], style, endsLine: true);
                start = index + 1;
            }
            else if (index + 1 < text.Length && text[index + 1] is not (' ' or '\n') && MayEndAfter(text, index))
            {
                yield return TextWord.Of(text[start..(index + 1)], style);
                start = index + 1;
            }
        }

        if (start < text.Length)
        {
            yield return TextWord.Of(text[start..], style);
        }
    }

    public static List<TextLine> Lines(IEnumerable<TextWord> words, float width)
    {
        var lines = new List<TextLine> { new() };
        foreach (var word in words.SelectMany(word => Fitting(word, width)))
        {
            if (!lines[^1].IsEmpty && !lines[^1].Takes(word, width))
            {
                lines.Add(new TextLine());
            }

            lines[^1].Add(word);
            if (word.EndsLine)
            {
                lines.Add(new TextLine());
            }
        }

        lines.RemoveAll(line => line.IsEmpty);
        return lines;
    }

    private static bool MayEndAfter(string text, int index) => text[index] switch
    {
        ' ' => true,
        '-' or '/' or '?' or '&' or '@' => index > 0 && char.IsLetterOrDigit(text[index - 1]) && char.IsLetter(text[index + 1]),
        _ => false,
    };

    private static IEnumerable<TextWord> Fitting(TextWord word, float width)
    {
        if (word.Width - word.Hanging <= width + Size.Tolerance)
        {
            yield return word;
            yield break;
        }

        var rest = word.Text;
        for (var piece = LongestPiece(rest, word.Style, width); piece.Text.Length < rest.Length; piece = LongestPiece(rest, word.Style, width))
        {
            yield return piece;
            rest = rest[piece.Text.Length..];
        }

        yield return TextWord.Of(rest, word.Style, word.EndsLine);
    }

    /// <summary>As many letters as fit the width, at least one. Letters are added up first; kerning may then cost the last ones their place.</summary>
    private static TextWord LongestPiece(string text, TextStyle style, float width)
    {
        var ends = new List<int>();
        var taken = 0f;
        for (var index = 0; index < text.Length && (taken <= width || ends.Count == 0);)
        {
            var length = StringInfo.GetNextTextElementLength(text, index);
            taken += TextShaper.Shape(text.Substring(index, length), style).Sum(run => run.Width);
            index += length;
            ends.Add(index);
        }

        var piece = TextWord.Of(text[..ends[^1]], style);
        for (var last = ends.Count - 2; last >= 0 && piece.Width - piece.Hanging > width + Size.Tolerance; last--)
        {
            piece = TextWord.Of(text[..ends[last]], style);
        }

        return piece;
    }
}
