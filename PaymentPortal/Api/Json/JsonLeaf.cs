using System.Globalization;
using System.Text.Json;

namespace PaymentPortal.Api.Json;

/// <summary>Single values of JSON, held against the types that contracts are made of.</summary>
internal static class JsonLeaf
{
    private static readonly (string Code, string Words) NotText = ("wrong-type", "Text in quotation marks is needed.");
    private static readonly (string Code, string Words) Broken = ("broken-character", "Contains half a surrogate pair.");
    private static readonly (string Code, string Words) NotWhole = ("not-a-whole-number", "A whole number without quotation marks is needed.");

    /// <summary>What is wrong with a value; null when it is of the type.</summary>
    public static (string Code, string Words)? FaultOf(JsonElement element, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => TextOf(element) is null ? FaultOfText(element) : null,
        var whole when whole == typeof(long) => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out _) ? null : NotWhole,
        var whole when whole == typeof(int) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _) ? null : NotWhole,
        var flag when flag == typeof(bool) => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : ("wrong-type", "true or false is needed, without quotation marks."),
        var day when day == typeof(DateOnly) => IsDay(TextOf(element)) ? null : ("not-a-day", "A day such as 2026-12-15 is needed."),
        var moment when moment == typeof(DateTimeOffset) => MomentConverter.TryRead(TextOf(element), out _) ? null : ("not-a-moment", "A moment such as 2026-12-01T09:00:00Z is needed."),
        var other => throw new NotSupportedException($"Contracts are not made of {other.Name}."),
    };

    /// <summary>A member's name; null when it holds half a surrogate pair.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static (string Code, string Words) FaultOfText(JsonElement element) => element.ValueKind == JsonValueKind.String ? Broken : NotText;

    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // JSON can write half a surrogate pair ("\ud800"), which is no text.
            return null;
        }
    }
}
