using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaymentPortal.Api.Generated;

/// <summary>Takes a body that is right and makes it wrong: a little, or altogether.</summary>
public static class SpoiltBody
{
    private const int DeepLevels = 10_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As it is.</summary>
    public static string Write(JsonNode? body) => body?.ToJsonString(Plain) ?? "null";

    /// <summary>One or two places of it are different.</summary>
    public static string ALittle(JsonNode? body, Whims whims)
    {
        var holder = new JsonObject { ["body"] = body };
        var raws = new Dictionary<string, string>();
        for (var times = 1 + whims.Below(2); times > 0; times--)
        {
            var (parent, key) = whims.Pick([.. Places(holder)]);
            var raw = $"raw-{raws.Count}-place";
            switch (whims.Below(12))
            {
                case 0 when parent is JsonObject fields && key is string name && parent != holder:
                    fields.Remove(name);
                    break;
                case 1 when parent is JsonObject fields && parent != holder:
                    fields["unknownField"] = 1;
                    break;
                case 2 when parent is JsonObject fields && parent != holder:
                    fields["status"] = "paid";
                    break;
                case 3:
                    Set(parent, key, raw);
                    raws[raw] = JsonSerializer.Serialize(new string((char)('a' + whims.Below(26)), whims.Pick([36, 65, 141, 256, 501, 2001, 10_000])));
                    break;
                case 4:
                    Set(parent, key, raw);
                    raws[raw] = $"[{string.Join(',', Enumerable.Repeat(Write(At(parent, key)), whims.Pick([2, 101])))}]".Replace($"\"{raw}\"", "{}", StringComparison.Ordinal);
                    break;
                default:
                    Set(parent, key, raw);
                    raws[raw] = whims.Pick(NastyTexts.Json);
                    break;
            }
        }

        return raws.Aggregate(Write(holder["body"]), (text, raw) => text.Replace($"\"{raw.Key}\"", raw.Value, StringComparison.Ordinal));
    }

    /// <summary>Nothing that any call could want.</summary>
    public static byte[] Altogether(JsonNode? body, Whims whims)
    {
        var right = Encoding.UTF8.GetBytes(Write(body));
        return whims.Below(14) switch
        {
            0 => [],
            1 => " \r\n\t"u8.ToArray(),
            2 => right[..(right.Length / 2)],
            3 => [.. right, .. right],
            4 => [0xEF, 0xBB, 0xBF, .. right],
            5 => [.. "{\"reference\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8],
            6 => [.. "{\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
            7 => Encoding.UTF8.GetBytes(new string('[', DeepLevels)),
            8 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", DeepLevels)) + "1" + new string('}', DeepLevels)),
            9 => "<?xml version=\"1.0\"?><request/>"u8.ToArray(),
            10 => Encoding.Unicode.GetBytes(Write(body)),
            11 => Encoding.UTF8.GetBytes($"{{\"reference\":\"a\",\"reference\":\"b\",{Write(body).TrimStart('{')}"),
            12 => Encoding.UTF8.GetBytes(whims.Pick(NastyTexts.Json)),
            _ => Encoding.UTF8.GetBytes($"{{\"description\":\"{new string('z', 300_000)}\"}}"),
        };
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Places(field.Value, fields, field.Key)),
        JsonArray rows => Enumerable.Range(0, rows.Count).SelectMany(index => Places(rows[index], rows, index)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? value, JsonNode parent, object key) => [(parent, key), .. value is null ? [] : Places(value)];

    private static JsonNode? At(JsonNode parent, object key) => key is string name ? parent[name] : parent[(int)key];

    private static void Set(JsonNode parent, object key, string value)
    {
        if (key is string name)
        {
            parent[name] = value;
        }
        else
        {
            parent[(int)key] = value;
        }
    }
}
