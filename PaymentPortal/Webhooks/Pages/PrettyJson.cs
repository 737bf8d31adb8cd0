using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaymentPortal.Webhooks.Pages;

/// <summary>JSON with line breaks, for people. What was sent has none.</summary>
internal static class PrettyJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Indented);
    }
}
