using Microsoft.Net.Http.Headers;

namespace PaymentPortal.Api.Json;

/// <summary>Media types of bodies.</summary>
public static class JsonMedia
{
    public const string Json = "application/json";

    /// <summary>Whether a content type says JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
