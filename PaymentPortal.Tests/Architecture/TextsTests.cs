using System.Text.RegularExpressions;
using System.Xml.Linq;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>What people read is complete in every language: the same texts with the same placeholders, none empty.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] Languages = ["de"];

    [Fact]
    public void Every_text_exists_in_every_language()
    {
        var neutral = House.Files("PaymentPortal").Where(path => path.EndsWith("Texts.resx", StringComparison.Ordinal));
        var findings =
            from path in neutral
            from language in Languages
            let translated = path.Replace(".resx", $".{language}.resx", StringComparison.Ordinal)
            from finding in File.Exists(Repository.PathOf(translated)) ? Differences(Read(path), Read(translated)) : ["the whole file"]
            select $"{translated}: {finding}";
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Planted_differences_are_found()
    {
        var english = new Dictionary<string, string> { ["Pay"] = "Pay {0}", ["Cancel"] = "Cancel", ["Send"] = "Send" };
        var german = new Dictionary<string, string> { ["Pay"] = "{1} bezahlen", ["Send"] = " ", ["Old"] = "Alt" };

        Differences(english, german).ShouldBe(["Cancel is missing", "Old is not asked for", "Pay has other placeholders", "Send is empty"]);
    }

    private static IEnumerable<string> Differences(Dictionary<string, string> texts, Dictionary<string, string> translated)
    {
        foreach (var key in texts.Keys.Union(translated.Keys).Order(StringComparer.Ordinal))
        {
            var finding = (texts.GetValueOrDefault(key), translated.GetValueOrDefault(key)) switch
            {
                (null, _) => "is not asked for",
                (_, null) => "is missing",
                (_, var other) when string.IsNullOrWhiteSpace(other) => "is empty",
                ({ } text, { } other) when !Placeholders(text).SetEquals(Placeholders(other)) => "has other placeholders",
                _ => null,
            };
            if (finding is not null)
            {
                yield return $"{key} {finding}";
            }
        }
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["number"].Value)];

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Load(Repository.PathOf(path)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
