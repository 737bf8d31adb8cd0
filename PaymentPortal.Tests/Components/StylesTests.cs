using System.Text.RegularExpressions;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components;

public sealed partial class StylesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "wwwroot-assets/css");

    [Theory]
    [InlineData("kit.css")]
    [InlineData("shell.css")]
    [InlineData("mud.css")]
    [InlineData("sign-in.css")]
    public void Colours_stand_only_in_the_tokens(string sheet) =>
        Colour().Matches(File.ReadAllText(Path.Combine(Folder, sheet))).Select(match => match.Value).ShouldBeEmpty();

    [Theory]
    [InlineData("kit.css")]
    [InlineData("shell.css")]
    [InlineData("mud.css")]
    [InlineData("sign-in.css")]
    public void Every_token_that_is_used_exists(string sheet)
    {
        var known = Tokens(File.ReadAllText(Path.Combine(Folder, "tokens.css"))).Select(token => token.Name).ToHashSet();
        var own = Tokens(File.ReadAllText(Path.Combine(Folder, sheet))).Select(token => token.Name).Concat(["stations", "undo-time"]).ToHashSet();
        Use().Matches(File.ReadAllText(Path.Combine(Folder, sheet))).Select(match => match.Groups[1].Value).Where(name => !known.Contains(name) && !own.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Value)> Tokens(string css) =>
        Declaration().Matches(css).Select(match => (match.Groups[1].Value, match.Groups[2].Value.Trim()));

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")]
    private static partial Regex Colour();

    [GeneratedRegex(@"--([\w-]+):\s*([^;]+);")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\(--([\w-]+)")]
    private static partial Regex Use();
}
