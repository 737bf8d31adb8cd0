using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>A run of neighbouring terms: what a word that somebody typed stands for.</summary>
/// <param name="From">The first term.</param>
/// <param name="Before">The first term behind the last.</param>
public sealed record TermRange(string From, string Before)
{
    /// <summary>All terms that begin with a word.</summary>
    public static TermRange Beginning(string word) => new(word, word + SearchTerms.AfterAll);

    /// <summary>The term of exactly this amount. '!' sorts before every digit, so that longer numbers stay outside.</summary>
    public static TermRange Of(long minorUnits) => new(AmountTerm.Of(minorUnits), AmountTerm.Of(minorUnits) + "!");
}
