using System.Text.Json;
using System.Text.Json.Nodes;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>What an event tells beside its type, with ids and amounts as everywhere in the API.</summary>
internal static class EventDetails
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["messageId"] = PublicId.Message,
        ["attemptId"] = PublicId.PaymentAttempt,
        ["paymentId"] = PublicId.Payment,
        ["refundId"] = PublicId.Refund,
        ["chargebackId"] = "chb",
    };

    /// <summary>The details of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="currency">The currency of amounts that name none.</param>
    public static Dictionary<string, JsonNode?> Of(TimelineEntry entry, string currency)
    {
        var stored = JsonNode.Parse(entry.Details)!.AsObject();
        return Shown(stored, stored["currency"]?.GetValue<string>() ?? currency);
    }

    private static Dictionary<string, JsonNode?> Shown(JsonObject stored, string currency) =>
        stored.Where(member => member.Key is not ("type" or "currency")).ToDictionary(member => member.Key, member => Shown(member.Key, member.Value, currency));

    private static JsonNode? Shown(string name, JsonNode? value, string currency) => value switch
    {
        JsonValue text when Prefixes.TryGetValue(name, out var prefix) && text.TryGetValue<Guid>(out var id) => PublicId.Format(prefix, id),
        JsonValue number when name is "amount" or "due" && number.TryGetValue<long>(out var minor) => JsonSerializer.SerializeToNode(MoneyContract.Of(minor, currency), ApiJson.Options),
        JsonValue text when name == "notBefore" && text.TryGetValue<DateTimeOffset>(out var moment) => MomentConverter.Write(moment),
        JsonObject inner => new JsonObject(Shown(inner, currency)),
        JsonArray list => new JsonArray([.. list.Select(item => Shown("", item, currency))]),
        _ => value?.DeepClone(),
    };
}
