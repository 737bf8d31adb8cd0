using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace PaymentPortal.Guides;

/// <summary>Turns the marks within a line into HTML: `code`, **strong** and [links](/here). Everything else is plain text and comes out as such.</summary>
internal static partial class GuideInline
{
    public static string ToHtml(string text) => Mark().Replace(text, mark => mark switch
    {
        { Groups: var groups } when groups["code"] is { Success: true, Value: var code } => $"<code>{Plain(code)}</code>",
        { Groups: var groups } when groups["strong"] is { Success: true, Value: var strong } => $"<strong>{Plain(strong)}</strong>",
        { Groups: var groups } when groups["to"] is { Success: true, Value: var to } => $"<a href=\"{Plain(to)}\">{Plain(groups["link"].Value)}</a>",
        _ => Plain(mark.Value),
    });

    private static string Plain(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>A mark, or the longest stretch without one.</summary>
    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|\[(?<link>[^\]]+)\]\((?<to>/[^)]*)\)|[^`*\[]+|.", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
