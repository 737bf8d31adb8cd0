using System.Text.Json;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Crashes;

/// <summary>What the timelines hold, held against what the receiver of webhooks was told: every event, each under one id and in one wording.</summary>
internal static class ToldEvents
{
    /// <summary>Every promise that was broken.</summary>
    /// <param name="entries">All timeline entries since the endpoint was made.</param>
    /// <param name="received">All posts that came, tries that the receiver refused among them.</param>
    public static IEnumerable<string> Check(IReadOnlyList<TimelineEntry> entries, IReadOnlyList<ReceivedWebhook> received)
    {
        var happened = entries.ToDictionary(entry => PublicId.Format(PublicId.Event, EventIds.Of(entry)));
        var opened = received.Where(webhook => TypeOf(webhook.Body) == WebhookEventTypes.MessageOpened).ToList();
        var told = received.Except(opened).GroupBy(webhook => webhook.Id).ToDictionary(tries => tries.Key, tries => tries.Select(webhook => webhook.Body).Distinct().ToList());
        return happened.Where(entry => !told.ContainsKey(entry.Key)).Select(entry => $"event {entry.Key} ({entry.Value.Kind}) was never told")
            .Concat(told.Keys.Where(id => !happened.ContainsKey(id)).Select(id => $"event {id} was told and never happened"))
            .Concat(told.Where(one => one.Value.Count > 1).Select(one => $"event {one.Key} was told in {one.Value.Count} wordings"))
            .Concat(told.Where(one => happened.TryGetValue(one.Key, out var entry) && SequenceOf(one.Value[0]) != entry.Sequence).Select(one => $"event {one.Key} was told with another sequence"))

            // An opened message is no entry of the timeline, because a look changes nothing; it is told once nevertheless.
            .Concat(opened.GroupBy(webhook => MessageOf(webhook.Body)).Where(one => one.Select(webhook => webhook.Id).Distinct().Count() > 1).Select(one => $"message {one.Key} was told to be opened under several ids"));
    }

    private static int SequenceOf(string body) => Read(body, json => json.GetProperty("sequence").GetInt32());

    private static string? TypeOf(string body) => Read(body, json => json.TryGetProperty("type", out var type) ? type.GetString() : null);

    private static string? MessageOf(string body) => Read(body, json => json.GetProperty("data").GetProperty("id").GetString());

    private static T Read<T>(string body, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(body);
        return read(json.RootElement);
    }
}
