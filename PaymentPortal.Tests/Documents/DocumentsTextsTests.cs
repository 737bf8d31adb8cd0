using System.Collections;
using System.Globalization;
using System.Resources;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class DocumentsTextsTests
{
    [Fact]
    public void Every_text_exists_in_both_languages_with_the_same_places()
    {
        var english = Texts(CultureInfo.InvariantCulture);
        var german = Texts(CultureInfo.GetCultureInfo("de"));

        german.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        foreach (var (key, text) in english)
        {
            Places(german[key]).ShouldBe(Places(text), key);
        }
    }

    private static Dictionary<string, string> Texts(CultureInfo culture) =>
        new ResourceManager(typeof(DocumentsTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string[] Places(string text) => [.. Enumerable.Range(0, 4).Select(place => $"{{{place}}}").Where(text.Contains)];
}
