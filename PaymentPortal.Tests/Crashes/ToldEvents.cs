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
    /// <param name="imports">Imports that were acknowledged; the end of each is told.</param>
    /// <param name="received">All posts that came, tries that the receiver refused among them.</param>
    public static IEnumerable<string> Check(IReadOnlyList<TimelineEntry> entries, IReadOnlyCollection<TakenImport> imports, IReadOnlyList<ReceivedWebhook> received)
    {
        var happened = entries.ToDictionary(entry => PublicId.Format(PublicId.Event, EventIds.Of(entry)));
        var opened = received.Where(webhook => TypeOf(webhook.Body) == WebhookEventTypes.MessageOpened).ToList();
        var ended = received.Where(webhook => TypeOf(webhook.Body) == WebhookEventTypes.ImportCompleted).ToList();
        var told = received.Except(opened).Except(ended).GroupBy(webhook => webhook.Id).ToDictionary(tries => tries.Key, tries => tries.Select(webhook => webhook.Body).Distinct().ToList());
        return happened.Where(entry => !told.ContainsKey(entry.Key)).Select(entry => $"event {entry.Key} ({entry.Value.Kind}) was never told")
            .Concat(told.Keys.Where(id => !happened.ContainsKey(id)).Select(id => $"event {id} was told and never happened"))
            .Concat(told.Where(one => one.Value.Count > 1).Select(one => $"event {one.Key} was told in {one.Value.Count} wordings"))
            .Concat(told.Where(one => happened.TryGetValue(one.Key, out var entry) && SequenceOf(one.Value[0]) != entry.Sequence).Select(one => $"event {one.Key} was told with another sequence"))

            // An opened message is no entry of the timeline, because a look changes nothing, and an import is no request; both are told once nevertheless.
            .Concat(opened.GroupBy(webhook => ThingOf(webhook.Body)).Where(IsInTwoWays).Select(one => $"message {one.Key} was told to be opened in two ways"))
            .Concat(ended.GroupBy(webhook => ThingOf(webhook.Body)).Where(IsInTwoWays).Select(one => $"import {one.Key} was told to be completed in two ways"))
            .Concat(imports.Select(one => PublicId.Format(PublicId.Import, one.Id)).Except(ended.Select(webhook => ThingOf(webhook.Body))).Select(id => $"import {id} was never told to be completed"));
    }

    private static int SequenceOf(string body) => Read(body, json => json.GetProperty("sequence").GetInt32());

    private static string? TypeOf(string body) => Read(body, json => json.TryGetProperty("type", out var type) ? type.GetString() : null);

    /// <summary>Tries of one event bear its id and say the same.</summary>
    private static bool IsInTwoWays(IEnumerable<ReceivedWebhook> tries) => tries.Select(webhook => (webhook.Id, webhook.Body)).Distinct().Count() > 1;

    private static string? ThingOf(string body) => Read(body, json => json.GetProperty("data").GetProperty("id").GetString());

    private static T Read<T>(string body, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(body);
        return read(json.RootElement);
    }
}
