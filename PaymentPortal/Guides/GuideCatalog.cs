using System.Collections.Frozen;
using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Guides;

/// <summary>The guides for integrators, in reading order. Their words lie in <c>Words</c>, one file for each language; the code they show lies in <c>Samples</c>.</summary>
public sealed class GuideCatalog(PublicAddress address)
{
    /// <summary>Names in addresses, in reading order.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["first-request", "webhooks", "catch-up", "checkout", "pictures", "bulk", "reliability", "sandbox", "clients"];

    /// <summary>The languages in which every guide exists.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de"];

    private static readonly FrozenDictionary<string, string> Words = Keys.SelectMany(key => Languages.Select(language => $"{key}.{language}"))
        .ToFrozenDictionary(name => name, name => EmbeddedText.Read($"Guides.Words.{name}.md"));

    /// <summary>All guides in a language.</summary>
    public IEnumerable<Guide> All(CultureInfo culture) => Keys.Select(key => Find(key, culture)!);

    /// <summary>One guide in a language; null when there is none of this name.</summary>
    public Guide? Find(string key, CultureInfo culture)
    {
        var language = Languages.Contains(culture.TwoLetterISOLanguageName) ? culture.TwoLetterISOLanguageName : "en";
        return Words.TryGetValue($"{key}.{language}", out var words) ? Guide.Of(key, GuideSamples.Fill(words, address)) : null;
    }
}

/// <summary>One guide in one language.</summary>
/// <param name="Key">Name in addresses.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Blocks">What it says, from top to bottom.</param>
public sealed record Guide(string Key, string Title, string Summary, IReadOnlyList<GuideBlock> Blocks)
{
    /// <summary>Reads a guide: a heading, one sentence, and the rest.</summary>
    internal static Guide Of(string key, string words)
    {
        var blocks = GuideBlocks.Read(words);
        return new Guide(key, blocks[0].Text, blocks[1].Text, [.. blocks.Skip(2)]);
    }
}
