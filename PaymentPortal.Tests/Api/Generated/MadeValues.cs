using System.Globalization;
using System.Text.Json.Nodes;

namespace PaymentPortal.Api.Generated;

/// <summary>Values that a schema allows, from its examples, its limits and chance.</summary>
/// <param name="document">The document, which references point into.</param>
/// <param name="whims">Chance.</param>
/// <param name="density">How many of a hundred optional fields are given.</param>
public sealed class MadeValues(JsonNode document, Whims whims, int density)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -äöüßéñŁ";
    private static readonly DateTimeOffset Soon = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public JsonNode? Make(JsonNode schema)
    {
        schema = Resolve(schema);
        if (schema["oneOf"]?.AsArray() is { } choices)
        {
            var parts = choices.Where(choice => choice!["type"]?.ToString() != "null").ToList();
            return whims.Percent(10) && parts.Count < choices.Count ? null : Make(whims.Pick(parts)!);
        }

        if (schema["enum"]?.AsArray() is { } closed)
        {
            return whims.Pick(closed.ToList())?.DeepClone();
        }

        if (schema["examples"]?.AsArray() is { Count: > 0 } examples && whims.Percent(55))
        {
            return whims.Pick(examples.ToList())?.DeepClone();
        }

        var types = schema["type"] is JsonArray several ? [.. several.Select(type => type!.GetValue<string>())] : new List<string> { schema["type"]?.GetValue<string>() ?? "string" };
        return types.Contains("null") && whims.Percent(8) ? null : types.First(type => type != "null") switch
        {
            "object" => Object(schema),
            "array" => Array(schema),
            "integer" => JsonValue.Create(Integer(schema)),
            "number" => JsonValue.Create(whims.Below(100_000) / 100m),
            "boolean" => JsonValue.Create(whims.Percent(50)),
            _ => JsonValue.Create(Text(schema)),
        };
    }

    /// <summary>The schema behind a reference.</summary>
    private JsonNode Resolve(JsonNode schema) => schema["$ref"]?.GetValue<string>() is { } reference
        ? Resolve(reference[2..].Split('/').Aggregate(document, (node, name) => node[name]!))
        : schema;

    private JsonObject Object(JsonNode schema)
    {
        var made = new JsonObject();
        var needed = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, field) in schema["properties"]?.AsObject() ?? [])
        {
            if (needed.Contains(name) || whims.Percent(density))
            {
                made[name] = Make(field!);
            }
        }

        if (schema["additionalProperties"] is JsonObject free)
        {
            for (var i = whims.Below(4); i > 0; i--)
            {
                made[Letter(1 + whims.Below(20))] = Make(free);
            }
        }

        return made;
    }

    private JsonArray Array(JsonNode schema)
    {
        var most = Math.Min(3, schema["maxItems"]?.GetValue<int>() ?? 3);
        return [.. Enumerable.Range(0, whims.Below(most + 1)).Select(_ => Make(schema["items"]!))];
    }

    private long Integer(JsonNode schema)
    {
        var least = schema["minimum"]?.GetValue<long>() ?? 0;
        var most = schema["maximum"]?.GetValue<long>() ?? long.MaxValue;
        return whims.Below(10) switch { 0 => least, 1 => most, _ => whims.Between(least, Math.Min(most, least + 20_000)) };
    }

    private string Text(JsonNode schema)
    {
        switch (schema["format"]?.GetValue<string>())
        {
            case "date":
                return Soon.AddDays(whims.Below(60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case "date-time":
                return Soon.AddMinutes(whims.Below(100_000)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            case "uri":
                return $"https://erp.example/{whims.Below(1000)}";
        }

        var least = schema["minLength"]?.GetValue<int>() ?? 0;
        var most = schema["maxLength"]?.GetValue<int>() ?? 40;
        return Letter(whims.Below(10) switch { 0 => least, 1 => most, _ => Math.Clamp(1 + whims.Below(24), least, most) });
    }

    private string Letter(int length) => string.Create(length, whims, (span, chance) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = i == 0 || i == span.Length - 1 ? 'x' : Letters[chance.Below(Letters.Length)];
        }
    });
}
