using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PaymentPortal.Support.Stripe;

/// <summary>Reads Stripe's form bodies and queries: nested keys such as <c>line_items[0][quantity]</c> and <c>expand[]</c>.</summary>
internal static class StripeForm
{
    public static JsonObject Read(string form)
    {
        var root = new JsonObject();
        foreach (var (key, values) in QueryHelpers.ParseQuery(form))
        {
            foreach (var value in values)
            {
                Put(root, key.Replace("]", "", StringComparison.Ordinal).Split('['), value!);
            }
        }

        return (JsonObject)Listed(root)!;
    }

    private static void Put(JsonObject into, string[] path, string value)
    {
        foreach (var part in path[..^1])
        {
            into = (JsonObject)(into[part] ??= new JsonObject());
        }

        into[path[^1].Length > 0 ? path[^1] : into.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)] = value;
    }

    /// <summary>What has only numbers for names is a list.</summary>
    private static JsonNode? Listed(JsonNode? node)
    {
        if (node is not JsonObject map)
        {
            return node?.DeepClone();
        }

        return map.Count > 0 && map.All(member => int.TryParse(member.Key, out _))
            ? new JsonArray([.. map.Select(member => Listed(member.Value))])
            : new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Listed(member.Value))));
    }
}
