using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PaymentPortal.Api;

/// <summary>Conditions on the state of a thing (RFC 9110, 13). The tag of a thing with a version begins with that version; what follows only tells apart what time has changed.</summary>
public static class Preconditions
{
    /// <summary>The tag of a version, "7" or "7.co".</summary>
    /// <param name="version">The version.</param>
    /// <param name="flags">What the clock alone has changed; may be empty.</param>
    public static string TagOf(int version, string flags) => flags.Length == 0 ? $"\"{version}\"" : $"\"{version}.{flags}\"";

    /// <summary>Whether a list of tags names this one.</summary>
    public static bool Matches(StringValues header, string etag) =>
        EntityTagHeaderValue.TryParseList(header.OfType<string>().ToList(), out var tags) && tags.Any(tag => tag.Tag == "*" || tag.Tag == etag);

    /// <summary>The version that a write is for, by its If-Match. Null without the header or with "*"; -1, which no version is, when no tag of ours is in it.</summary>
    public static int? VersionOf(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList(request.Headers.IfMatch.OfType<string>().ToList(), out var tags))
        {
            return -1;
        }

        return tags.Any(tag => tag.Tag == "*") ? null : tags.Where(tag => !tag.IsWeak).Select(Version).DefaultIfEmpty(-1).Max();
    }

    private static int Version(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var point = text.IndexOf('.');
        return int.TryParse(point < 0 ? text : text[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}
