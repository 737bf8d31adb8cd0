using System.Text;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>What in a line could be the reference of a request: whole words and runs of words, because people and banks break references with blanks and hyphens.</summary>
internal static class TextReferences
{
    private const int MostWords = 8;
    private const int Shortest = 3;
    private const int Longest = 35;
    private const int Most = 600;

    /// <summary>Candidates of a line, the structured reference first.</summary>
    public static IReadOnlyList<ReferenceMark> Of(StatementLine line)
    {
        var marks = new List<ReferenceMark>();
        if (line.CreditorReference.Length > 0)
        {
            marks.Add(new ReferenceMark(Grouping.Strip(line.CreditorReference), IsCertain: true, 0, int.MaxValue));
        }

        marks.AddRange(Of(line.Remittance, 1));
        marks.AddRange(Of(line.EndToEndId, 2 + line.Remittance.Length));
        return [.. marks.Take(Most)];
    }

    /// <summary>Candidates of a text.</summary>
    /// <param name="text">As the payer wrote it.</param>
    /// <param name="offset">Where it stands among the texts of a line.</param>
    public static IEnumerable<ReferenceMark> Of(string text, int offset)
    {
        var words = Words(text);
        for (var first = 0; first < words.Count; first++)
        {
            var joined = new StringBuilder();
            for (var last = first; last < Math.Min(words.Count, first + MostWords); last++)
            {
                joined.Append(words[last].Text);
                if (joined.Length > Longest)
                {
                    break;
                }

                var code = joined.ToString();
                if (code.Length >= Shortest && code.Any(char.IsAsciiDigit))
                {
                    yield return new ReferenceMark(code, CreditorReference.TryParse(code, out _) || QuotedQrReferences.Fits(code), offset + words[first].Start, words[last].End - words[first].Start);
                }
            }
        }
    }

    private static List<(string Text, int Start, int End)> Words(string text)
    {
        var (words, start) = (new List<(string, int, int)>(), -1);
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add((Folding.Fold(text[start..i]).ToUpperInvariant(), start, i));
                start = -1;
            }
        }

        return words;
    }
}
