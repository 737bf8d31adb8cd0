using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace PaymentPortal.Api.Once;

/// <summary>What JSON says, whatever the order of its members and its blanks: a caller that writes the same body anew asks for the same.</summary>
internal static class CanonicalJson
{
    /// <summary>A hash of it.</summary>
    public static byte[] HashOf(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
        {
            return SHA256.HashData([]);
        }

        using var document = JsonDocument.Parse(json);
        var written = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(written))
        {
            Write(writer, document.RootElement);
        }

        return SHA256.HashData(written.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
