using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PaymentPortal.Primitives;

/// <summary>A language as BCP 47 (RFC 5646) writes it: "de", "de-AT", "zh-Hant-TW". Well-formed, which does not mean that anyone speaks it.</summary>
public sealed partial record LanguageTag
{
    /// <summary>The greatest length that every implementation must bear (RFC 5646, 4.4.1).</summary>
    public const int Longest = 35;

    private LanguageTag(string value) => Value = value;

    /// <summary>In the customary case: language small, script with a capital, region in capitals.</summary>
    public string Value { get; }

    /// <summary>The language alone: "de" of "de-AT".</summary>
    public string Language => Value.Split('-')[0];

    /// <summary>Reads a tag in any case; "de_AT" is understood too, because browsers and ERPs send it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LanguageTag? tag)
    {
        var trimmed = (text ?? "").Trim().Replace('_', '-');
        tag = trimmed.Length is > 0 and <= Longest && Form().IsMatch(trimmed) ? new LanguageTag(Customary(trimmed)) : null;
        return tag is not null;
    }

    /// <summary>The language to speak to a person in: what they chose on the page, else what the seller knows of them, else what their browser asks for, else the brand's first.
    /// Whatever cannot be read counts as not said.</summary>
    /// <param name="chosen">A choice made on the page, such as <c>?lang=en</c>.</param>
    /// <param name="recipient">The language stored with the recipient.</param>
    /// <param name="acceptLanguage">The browser's Accept-Language header.</param>
    /// <param name="offered">The brand's languages, its own first; at least one.</param>
    public static CultureInfo Negotiate(string? chosen, string? recipient, string? acceptLanguage, IReadOnlyList<CultureInfo> offered) =>
        Best(chosen, offered)
        ?? Best(recipient, offered)
        ?? AcceptLanguage.Tags(acceptLanguage).Select(tag => tag == AcceptLanguage.Any ? offered[0] : Best(tag, offered)).FirstOrDefault(culture => culture is not null)
        ?? offered[0];

    /// <summary>The tag as it is stored.</summary>
    public override string ToString() => Value;

    /// <summary>RFC 4647 look-up: the tag itself, then shorter and shorter ("de-AT" finds "de"); at last any offer of the same language ("de" finds "de-AT").</summary>
    private static CultureInfo? Best(string? text, IReadOnlyList<CultureInfo> offered)
    {
        if (!TryParse(text, out var tag))
        {
            return null;
        }

        for (var range = tag.Value; range.Length > 0; range = range[..Math.Max(range.LastIndexOf('-'), 0)])
        {
            if (offered.FirstOrDefault(culture => culture.Name.Equals(range, StringComparison.OrdinalIgnoreCase)) is { } culture)
            {
                return culture;
            }
        }

        return offered.FirstOrDefault(culture => culture.Name.Split('-')[0].Equals(tag.Language, StringComparison.OrdinalIgnoreCase));
    }

    private static string Customary(string tag) => string.Join('-', tag.Split('-').Select((part, i) => (i, part.Length) switch
    {
        (> 0, 2) => part.ToUpperInvariant(),
        (> 0, 4) when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    }));

    /// <summary>Language, then script, region and variants in this order; extensions and private parts are not languages to choose between.</summary>
    [GeneratedRegex("^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
