using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaymentPortal.Api.Json;

/// <summary>How everything is written and read that other systems see: answers of the API, bodies of webhooks, lines of imports.</summary>
public static class ApiJson
{
    /// <summary>Deeper than any body that is understood, and far from what exhausts the stack.</summary>
    public const int MostLevels = 16;

    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Sets other options to the same rules.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = MostLevels;

        // What is JSON and said to be is never read as HTML, and umlauts stay legible.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new MomentConverter());
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
