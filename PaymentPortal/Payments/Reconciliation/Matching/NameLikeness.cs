using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Whether the account's holder, as a bank writes it, is the payer, as the sender wrote it: in any order of words, with and without titles and legal forms, with umlauts in any
/// spelling, and with one slip of the finger in a longer word.</summary>
internal static class NameLikeness
{
    private const int LongEnoughForASlip = 5;

    private static readonly HashSet<string> Empty =
    [
        "herr", "frau", "dr", "prof", "dipl", "ing", "familie", "fam", "und", "the", "von", "van", "der", "den", "de", "zu",
        "gmbh", "mbh", "ag", "kg", "ohg", "ug", "gbr", "ev", "eg", "se", "co", "kgaa", "inc", "ltd", "llc", "sa", "sarl", "bv", "mr", "mrs", "ms",
    ];

    /// <summary>How many words of the shorter name stand in the longer one; 0 unless all of them do.</summary>
    public static int Between(string? left, string? right)
    {
        var (shorter, longer) = (Words(left), Words(right));
        if (shorter.Count > longer.Count)
        {
            (shorter, longer) = (longer, shorter);
        }

        var rest = longer.ToList();
        foreach (var word in shorter)
        {
            var found = rest.FindIndex(other => other == word);
            found = found >= 0 ? found : rest.FindIndex(other => Math.Min(other.Length, word.Length) >= LongEnoughForASlip && EditDistance.Between(other, word) == 1);
            if (found < 0)
            {
                return 0;
            }

            rest.RemoveAt(found);
        }

        return shorter.Count;
    }

    /// <summary>The words that tell a name from others.</summary>
    public static IReadOnlyList<string> Words(string? name) =>
        [.. PlainText.Fold(name).Split([.. " ,.;:/&+-()'\"*"], StringSplitOptions.RemoveEmptyEntries).Select(Spelled).Where(word => word.Length > 1 && !Empty.Contains(word)).Distinct().Take(8)];

    /// <summary>"ue" and "ü" are the same letter; banks write the first, people the second.</summary>
    private static string Spelled(string word) =>
        word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
}
