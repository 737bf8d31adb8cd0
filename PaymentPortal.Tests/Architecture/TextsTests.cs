using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PaymentPortal.Components;
using Shouldly;
using Xunit;

namespace PaymentPortal.Tests.Architecture;

/// <summary>Every word that people read exists in English and German, with the same placeholders.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Resources => [.. typeof(ComponentsTexts).Assembly.GetManifestResourceNames().Where(name => name.EndsWith("Texts.resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length])];

    [Theory]
    [MemberData(nameof(Resources))]
    public void German_and_English_say_the_same_things(string resource)
    {
        var english = Words(resource, CultureInfo.InvariantCulture);
        var german = Words(resource, CultureInfo.GetCultureInfo("de"));

        german.Keys.Order().ShouldBe(english.Keys.Order());
        foreach (var (key, text) in english)
        {
            text.ShouldNotBeNullOrWhiteSpace(key);
            german[key].ShouldNotBeNullOrWhiteSpace(key);
            Placeholders(german[key]).ShouldBe(Placeholders(text), key);
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_marker_class_finds_each_resource(string resource) => typeof(ComponentsTexts).Assembly.GetType(resource).ShouldNotBeNull();

    private static Dictionary<string, string> Words(string resource, CultureInfo culture)
    {
        var set = new ResourceManager(resource, typeof(ComponentsTexts).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set.ShouldNotBeNull($"{resource} has no words for '{culture.Name}'.").Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
