using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaymentPortal.Api.Generated;

/// <summary>Ids, cursors and tags that answers have brought: with them later calls find something.</summary>
public sealed partial class KnownThings
{
    private const int Most = 60;
    private readonly Dictionary<string, List<string>> things = [];

    /// <summary>What is known of a kind: an id's prefix, "cursor", "etag" or "externalId".</summary>
    public IReadOnlyList<string> Of(string kind) => things.GetValueOrDefault(kind) ?? [];

    /// <summary>Notes what an answer brought.</summary>
    public void Learn(string kind, string thing)
    {
        var all = things.TryGetValue(kind, out var known) ? known : things[kind] = [];
        if (!all.Contains(thing))
        {
            all.Add(thing);
            if (all.Count > Most)
            {
                // The eldest of all stay, which the demo data made paid and refunded.
                all.RemoveAt(Most / 3);
            }
        }
    }

    /// <inheritdoc cref="Learn(string, string)"/>
    public void Learn(JsonNode? answer)
    {
        switch (answer)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var thing))
                    {
                        LearnField(name, thing);
                    }
                    else
                    {
                        Learn(value);
                    }
                }

                break;
            case JsonArray rows:
                foreach (var row in rows)
                {
                    Learn(row);
                }

                break;
        }
    }

    /// <summary>Notes the things that an answer names under the one in the path, such as the deliveries of a webhook endpoint.</summary>
    public void LearnPairs(string target, JsonNode? answer)
    {
        var owner = target.Split('/', '?').FirstOrDefault(part => PublicId().IsMatch(part));
        foreach (var row in owner is null ? [] : answer is JsonObject ? [answer, .. answer["data"] as JsonArray ?? []] : Array.Empty<JsonNode?>())
        {
            if (row?["id"] is JsonValue value && value.TryGetValue<string>(out var id) && id != owner && PublicId().Match(id) is { Success: true } match)
            {
                Learn($"{owner![..owner!.IndexOf('_')]} {match.Groups[1].Value}", $"{owner} {id}");
            }
        }
    }

    private void LearnField(string name, string thing)
    {
        if (PublicId().Match(thing) is { Success: true } id)
        {
            Learn(id.Groups[1].Value, thing);
        }
        else if (name is "nextCursor" or "externalId")
        {
            Learn(name is "nextCursor" ? "cursor" : name, thing);
        }
    }

    [GeneratedRegex("^([a-z]{2,4})_[0-9a-z]{26}$")]
    private static partial Regex PublicId();
}
