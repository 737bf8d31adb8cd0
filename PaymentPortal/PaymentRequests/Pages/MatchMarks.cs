using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Finds in a name what was searched for, so that it can be marked: beginnings of words, whatever their accents and case.</summary>
public static class MatchMarks
{
    /// <summary>The name in pieces; each is marked or not.</summary>
    public static IReadOnlyList<(string Text, bool IsMarked)> Of(string name, string search)
    {
        var terms = SearchTerms.Asked(search);
        var pieces = new List<(string, bool)>();
        var plain = 0;
        for (var at = 0; at < name.Length; at++)
        {
            var isStart = at == 0 || !char.IsLetterOrDigit(name[at - 1]);
            var length = isStart ? LengthOf(name[at..], terms) : 0;
            if (length > 0)
            {
                pieces.AddRange([(name[plain..at], false), (name[at..(at + length)], true)]);
                plain = at + length;
                at = plain - 1;
            }
        }

        pieces.Add((name[plain..], false));
        return [.. pieces.Where(piece => piece.Item1.Length > 0)];
    }

    private static int LengthOf(string rest, IReadOnlyList<string> terms)
    {
        var longest = 0;
        foreach (var term in terms)
        {
            for (var length = 1; length <= Math.Min(rest.Length, SearchTerms.Longest); length++)
            {
                if (PlainText.Fold(rest[..length]).StartsWith(term, StringComparison.Ordinal))
                {
                    longest = Math.Max(longest, length);
                    break;
                }
            }
        }

        return longest;
    }
}
