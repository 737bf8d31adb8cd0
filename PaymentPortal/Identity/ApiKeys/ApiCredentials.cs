using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>What a caller shows: a secret, and with HTTP Basic (RFC 7617) the key's name.</summary>
internal sealed record ApiCredentials(string? Name, string Secret)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the Authorization header; null when it holds none.</summary>
    public static ApiCredentials? Read(StringValues header)
    {
        if (header.Count != 1 || header[0] is not { Length: <= 500 } text || !AuthenticationHeaderValue.TryParse(text, out var given) || given.Parameter is not { Length: > 0 } parameter)
        {
            return null;
        }

        return given.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => Of(null, parameter),
            "BASIC" => OfBasic(parameter),
            _ => null,
        };
    }

    private static ApiCredentials? OfBasic(string parameter)
    {
        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
        {
            return null;
        }

        try
        {
            var pair = Strict.GetString(bytes, 0, length);
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            return colon < 0 ? null : Of(pair[..colon], pair[(colon + 1)..]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ApiCredentials? Of(string? name, string secret) => secret.Length is > 0 and <= ApiKeySecret.Longest ? new ApiCredentials(name, secret) : null;
}
