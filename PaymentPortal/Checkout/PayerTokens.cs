using System.Text;
using System.Text.RegularExpressions;

namespace PaymentPortal.Checkout;

/// <summary>Picks from the one sheet of design tokens those that another sheet uses, so that payers load a few hundred bytes of them and no colour is written twice.</summary>
internal static partial class PayerTokens
{
    /// <summary>Rules for light and dark screens with every token that the sheet names, and those that these name in turn.</summary>
    /// <param name="tokens">The text of <c>tokens.css</c>: light first, then dark under <c>prefers-color-scheme</c>, then what a member of staff may set.</param>
    /// <param name="sheet">The sheet that uses them.</param>
    public static string For(string tokens, string sheet)
    {
        var text = Comment().Replace(tokens, "");
        var dark = text.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        var staff = text.IndexOf(":root[data-theme=", dark, StringComparison.Ordinal);
        var light = Declarations(text[..dark]);
        var used = Closure(sheet, light);
        return $":root{{color-scheme:light dark;{Write(light, used)}}}@media (prefers-color-scheme:dark){{:root{{{Write(Declarations(text[dark..staff]), used)}}}}}";
    }

    /// <summary>A sheet without comments and line breaks.</summary>
    public static string Shorten(string sheet) => Blank().Replace(Blanks().Replace(Comment().Replace(sheet, ""), " "), "$1").Trim();

    private static Dictionary<string, string> Declarations(string text)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Declaration().Matches(text))
        {
            all[match.Groups[1].Value] = match.Groups[2].Value.Trim();
        }

        return all;
    }

    private static HashSet<string> Closure(string sheet, Dictionary<string, string> known)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([sheet]);
        while (open.TryDequeue(out var text))
        {
            foreach (Match match in Use().Matches(text))
            {
                if (used.Add(match.Groups[1].Value) && known.TryGetValue(match.Groups[1].Value, out var value))
                {
                    open.Enqueue(value);
                }
            }
        }

        return used;
    }

    private static StringBuilder Write(Dictionary<string, string> declarations, HashSet<string> used)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in declarations.Where(declaration => used.Contains(declaration.Key)))
        {
            text.Append(name).Append(':').Append(value).Append(';');
        }

        return text;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*([{};,])\s*")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(--[\w-]+)\s*:\s*([^;]+);")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\((--[\w-]+)")]
    private static partial Regex Use();
}
