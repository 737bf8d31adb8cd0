using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>Reads the Accept-Language header (RFC 9110, 12.5.4). It comes from anyone, so nothing in it can break anything.</summary>
internal static class AcceptLanguage
{
    /// <summary>"Whatever you have."</summary>
    public const string Any = "*";

    private const int LongestHeader = 1000;

    /// <summary>The tags that are wanted, the most wanted first; those with a weight of zero or a weight that is none are left out.</summary>
    public static IEnumerable<string> Tags(string? header) => (header ?? "")
        [..Math.Min(header?.Length ?? 0, LongestHeader)]
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(Read)
        .Where(entry => entry.Weight > 0)
        .OrderByDescending(entry => entry.Weight)
        .Select(entry => entry.Tag);

    private static (string Tag, decimal Weight) Read(string entry)
    {
        var parts = entry.Split(';', StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
        {
            return (parts[0], 1);
        }

        var isWeight = parts[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase);
        return isWeight && decimal.TryParse(parts[1][2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1 ? (parts[0], weight) : (parts[0], 0);
    }
}
