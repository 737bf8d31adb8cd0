using System.Globalization;

namespace PaymentPortal.Checkout;

/// <summary>A name for a page that a stranger might see: a person's initial and surname; a company's name as it is.</summary>
internal static class PayerName
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "Herr", "Frau", "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Dipl", "Ing", "med" };

    private static readonly HashSet<string> Companies = new(StringComparer.OrdinalIgnoreCase)
    {
        "GmbH", "gGmbH", "AG", "UG", "KG", "OHG", "GbR", "SE", "eG", "eV", "mbH", "Ltd", "Limited", "LLC", "Inc", "Corp", "PLC", "SA", "SAS", "SARL", "Srl", "SpA", "BV", "NV", "AB", "AS", "Oy", "Stiftung", "Verein",
        "Praxis", "Kanzlei",
    };

    /// <summary>The name to show; null when there is none.</summary>
    public static string? Of(string? name)
    {
        var words = (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Any(word => Companies.Contains(Letters(word))))
        {
            return string.Join(' ', words);
        }

        var own = words.SkipWhile(word => Titles.Contains(Letters(word))).ToList();
        return own.Count switch
        {
            0 => words.Length == 0 ? null : words[^1],
            1 => own[0],
            _ => $"{StringInfo.GetNextTextElement(own[0])}. {own[^1]}",
        };
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetter));
}
