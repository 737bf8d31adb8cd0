using System.Text.RegularExpressions;

namespace PaymentPortal.Primitives;

/// <summary>Scheme, host and port of a web address, read so strictly that no browser can read another one out of the same text. For allow-lists: two addresses are of one origin
/// when these are equal as text.</summary>
public static partial class WebOrigin
{
    public const int LongestAddress = 2000;

    /// <summary>The origin of a whole address ("https://shop.example"), in lower case and without the scheme's own port; null when it is not plainly one of the web's.
    /// Plain http is read for this machine only, for development.</summary>
    public static string? Of(string? address) =>
        address is { Length: > 0 and <= LongestAddress } && Address().Match(address) is { Success: true } match && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
            ? Of(match.Groups["scheme"].Value.ToLowerInvariant(), match.Groups["host"].Value.ToLowerInvariant(), match.Groups["port"].Value, uri)
            : null;

    /// <summary>Whether a text is an origin and nothing more: no path, no query.</summary>
    public static bool IsOne(string text) => Of(text) is { } origin && (text.Length == 0 || string.Equals(text.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase) || IsWithDefaultPort(text, origin));

    private static bool IsWithDefaultPort(string text, string origin) =>
        string.Equals(text.TrimEnd('/'), origin + (origin.StartsWith("https", StringComparison.Ordinal) ? ":443" : ":80"), StringComparison.OrdinalIgnoreCase);

    private static string? Of(string scheme, string host, string port, Uri uri)
    {
        var isWeb = scheme == Uri.UriSchemeHttps || (host is "localhost" or "127.0.0.1" or "[::1]");
        var number = port.Length == 0 ? "" : port[1..].TrimStart('0');
        if (!isWeb || !string.Equals(uri.Host, host, StringComparison.OrdinalIgnoreCase) || (number.Length == 0 && port.Length > 0))
        {
            return null;
        }

        return number.Length == 0 || uri.IsDefaultPort ? $"{scheme}://{host}" : $"{scheme}://{host}:{number}";
    }

    /// <summary>Printable ASCII only, two slashes, a host of letters, digits, dots and hyphens, and nothing between host and path but a port.</summary>
    [GeneratedRegex(@"\A(?<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[::1\])(?<port>:[0-9]{1,5})?(?:[/?#][\x21-\x5B\x5D-\x7E]*)?\z")]
    private static partial Regex Address();
}
