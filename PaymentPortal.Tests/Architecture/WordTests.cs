using System.Text.RegularExpressions;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>What is committed speaks of the product: no paths of one machine, no package registries, no notes of how it was made, no unfinished marks.</summary>
public sealed class WordTests
{
    private static readonly string[] Texts = [".cs", ".razor", ".css", ".js", ".md", ".csproj", ".props", ".json", ".resx", ".sln", ".svg", ".html", ".yml", ".xml", ".sh", ""];

    // Written in pieces, so that this file does not find itself.
    private static readonly Regex Foreign = new(
        string.Join('|', "/wo" + "rk/", @"\.\./sha" + "red", @"\bcla" + "ude", @"\bsub" + "agent", @"\b(ai|coding) a" + "gent", "https?://[^ \"']*(index" + @"\.json|registry\.)", @"(?-i:\bTO" + "DO\\b)", @"(?-i:\bFIX" + "ME\\b)", "NotImplemented" + "Exception"),
        RegexOptions.IgnoreCase);

    [Fact]
    public void No_foreign_words() =>
        House.Files().Where(path => Texts.Contains(Path.GetExtension(path)))
            .SelectMany(path => Findings(path, File.ReadAllLines(Repository.PathOf(path)))).ShouldBeEmpty();

    [Theory]
    [InlineData("see ../sha" + "red/DESIGN.md")]
    [InlineData("// TO" + "DO: later")]
    [InlineData("\"resolved\": \"https://regi" + "stry.example/x.tgz\"")]
    public void Planted_word_is_found(string line) => Findings("a.md", [line]).ShouldHaveSingleItem();

    private static IEnumerable<string> Findings(string path, string[] lines) =>
        lines.Select((text, i) => (Text: text, Number: i + 1)).Where(line => Foreign.IsMatch(line.Text)).Select(line => $"{path}({line.Number}): {line.Text.Trim()}");
}
