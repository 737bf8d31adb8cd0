using System.Globalization;
using Microsoft.Extensions.Localization;
using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Makes the large thread of one request: its five stations with the moments they were reached.</summary>
public sealed class StoryStations(IStringLocalizer<StoryTexts> texts)
{
    /// <summary>The five stations, in the brand's time.</summary>
    /// <param name="story">The request and what happened to it.</param>
    /// <param name="methods">Names of methods by key, in the reader's language.</param>
    public IReadOnlyList<Station> Of(PaymentRequestStory story, IReadOnlyDictionary<string, string> methods)
    {
        var (request, progress) = (story.Request, story.Progress);
        var method = progress.Method is { } key ? methods.GetValueOrDefault(key, key) : null;
        (string Word, DateTimeOffset? At)[] stations =
        [
            (texts["Station.Sent"], request.SentAt),
            (texts["Station.Delivered"], request.SentAt is null ? null : progress.DeliveredAt),
            (texts["Station.Opened"], progress.OpenedAt),
            (method is null ? texts["Station.Chosen"] : texts["Station.Chosen.Method", method], progress.ChosenAt),
            (texts["Station.Paid"], request.PaidAt),
        ];
        var last = Array.FindLastIndex(stations, station => station.At is not null);
        var broken = BrokenAt(story, last);
        return [.. stations.Select((station, place) => new Station(station.Word, StateOf(request, place, last, broken), Time(station.At, story.Brand.TimeZone)))];
    }

    private static StationState StateOf(PaymentRequest request, int place, int last, int broken) =>
        request.PaidAt is not null ? StationState.Paid
        : place == broken ? StationState.Broken
        : place > last ? StationState.Ahead
        : place == last && request.Status is PaymentRequestStatus.Open or PaymentRequestStatus.Processing or PaymentRequestStatus.PartiallyPaid ? StationState.Now
        : StationState.Done;

    /// <summary>Where something went wrong last: the message did not arrive, or the provider refused. -1 when nothing did.</summary>
    private static int BrokenAt(PaymentRequestStory story, int last)
    {
        if (story.Progress.UndeliveredCode is not null && last <= 1)
        {
            return 1;
        }

        var attempt = story.Timeline.Select(entry => entry.Event).LastOrDefault(fact => fact is AttemptStarted or AttemptEnded or TransferAnnounced);
        return attempt is AttemptEnded { Ending: "refused" or "failed" } && last == 3 ? 3 : -1;
    }

    private static string? Time(DateTimeOffset? moment, TimeZoneInfo zone) =>
        moment is { } at ? TimeZoneInfo.ConvertTime(at, zone).ToString("T", CultureInfo.CurrentCulture) : null;
}
