using Microsoft.Net.Http.Headers;

namespace PaymentPortal.Api.Json;

/// <summary>Media types of bodies.</summary>
public static class JsonMedia
{
    public const string Json = "application/json";

    /// <summary>One JSON value a line.</summary>
    public const string Ndjson = "application/x-ndjson";

    /// <summary>Whether a content type says JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) => Is(contentType, Json);

    /// <summary>Whether a content type says newline-delimited JSON in UTF-8.</summary>
    public static bool IsNdjson(string? contentType) => Is(contentType, Ndjson);

    private static bool Is(string? contentType, string media) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(media, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
