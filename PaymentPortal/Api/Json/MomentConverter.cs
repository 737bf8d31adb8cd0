using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PaymentPortal.Api.Json;

/// <summary>Moments as RFC 3339 has them: written in UTC with "Z" and milliseconds only where there are any; read with any offset, but never without one.</summary>
public sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";
    private static readonly string[] Understood = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The moment as text.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Written, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment; false for anything but RFC 3339 with an offset.</summary>
    public static bool TryRead(string? text, out DateTimeOffset moment)
    {
        var understood = DateTimeOffset.TryParseExact(text, Understood, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read);
        moment = read.ToUniversalTime();
        return understood;
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryRead(reader.GetString(), out var moment) ? moment : throw new JsonException("No moment as RFC 3339 has it.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Write(value));
}
