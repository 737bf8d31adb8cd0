using System.Globalization;
using Microsoft.Extensions.Localization;
using PaymentPortal.Components.Kit;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Says where a request stands in one sentence, and what to tell a payer who is on the telephone.</summary>
public sealed class StateTeller(IStringLocalizer<StoryTexts> texts, TimelineTeller timeline)
{
    /// <summary>How long an opened page counts as being looked at.</summary>
    private static readonly TimeSpan Looking = TimeSpan.FromMinutes(10);

    /// <summary>What leaves within this time leaves at once.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    /// <summary>The sentence at this moment.</summary>
    /// <param name="story">The request and what happened to it.</param>
    /// <param name="methods">Names of methods by key, in the reader's language.</param>
    /// <param name="now">UTC.</param>
    public StateSentence Tell(PaymentRequestStory story, IReadOnlyDictionary<string, string> methods, DateTimeOffset now)
    {
        var request = story.Request;
        var method = story.Progress.Method is { } key ? methods.GetValueOrDefault(key, key) : "";
        if (story.Progress.SurplusReason is not null)
        {
            return Sentence("Surplus", Tone.Attention);
        }

        return request.Status switch
        {
            PaymentRequestStatus.Draft => Sentence("Draft", Tone.Draft),
            PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid => request.IsPayable(now) ? Waiting(story, methods, now) : Sentence("Expired", Tone.Expired),
            PaymentRequestStatus.Processing => Sentence("Processing", Tone.Processing, method) with { Since = story.Timeline[^1].OccurredAt },
            PaymentRequestStatus.Paid => Sentence("Paid", Tone.Paid, Sum(request.Total), method),
            PaymentRequestStatus.Expired => Sentence("Expired", Tone.Expired),
            PaymentRequestStatus.Cancelled => Sentence("Cancelled", Tone.Cancelled, request.CancelReason ?? ""),
            PaymentRequestStatus.Refunded => Sentence("Refunded", Tone.Refunded, Sum(Money.Of(request.AmountRefunded, request.CurrencyCode))),
            PaymentRequestStatus.PartiallyRefunded => Sentence("PartiallyRefunded", Tone.Refunded, Sum(Money.Of(request.AmountRefunded, request.CurrencyCode))),
            PaymentRequestStatus.ChargedBack => Sentence("ChargedBack", Tone.Attention),
        };
    }

    private StateSentence Waiting(PaymentRequestStory story, IReadOnlyDictionary<string, string> methods, DateTimeOffset now)
    {
        var entry = story.Timeline.LastOrDefault(entry => entry.Event is AttemptStarted or AttemptEnded or TransferAnnounced or PaymentFellThrough or PaymentSettled);
        return entry?.Event switch
        {
            AttemptStarted fact => Sentence("Attempt", Tone.Open, Name(fact.Method)) with { Since = entry.OccurredAt },
            AttemptEnded { Ending: "refused", Reason: not null } fact => Sentence("Refused.Why", Tone.Attention, Name(fact.Method), timeline.ReasonOf(fact.Reason) ?? ""),
            AttemptEnded { Ending: "refused" } fact => Sentence("Refused", Tone.Attention, Name(fact.Method)),
            AttemptEnded { Ending: "failed" } fact => Sentence("AttemptFailed", Tone.Attention, Name(fact.Method)),
            AttemptEnded { Ending: "superseded" } => Sentence("Looking", Tone.Open) with { Since = entry.OccurredAt },
            AttemptEnded fact => Sentence("CalledOff", Tone.Open, Name(fact.Method)) with { Since = entry.OccurredAt },
            TransferAnnounced => Sentence("Transfer", Tone.Open, story.Request.Reference),
            PaymentFellThrough fact => Sentence("FellThrough", Tone.Attention, Name(fact.Method)),
            PaymentSettled => Sentence("Partly", Tone.Partial, Sum(story.Request.AmountDue)),
            _ => BeforeChoice(story, now),
        };

        string Name(string method) => methods.GetValueOrDefault(method, method);
    }

    private StateSentence BeforeChoice(PaymentRequestStory story, DateTimeOffset now)
    {
        var (request, progress) = (story.Request, story.Progress);
        var order = story.Timeline.Select(entry => entry.Event).OfType<RequestSent>().LastOrDefault();
        return progress switch
        {
            { OpenedAt: { } opened } when now - opened < Looking => Sentence("Looking", Tone.Open) with { Since = opened },
            { OpenedAt: { } opened } => Sentence("Opened", Tone.Open, Time(opened, story)),
            { UndeliveredCode: "unclear" } => Sentence("Unclear", Tone.Attention),
            { UndeliveredCode: not null } => Sentence("Undelivered", Tone.Attention, request.Recipient.Email ?? ""),
            { DeliveredAt: { } delivered } => Sentence("Delivered", Tone.Open, story.Brand.Face.DisplayName) with { Since = delivered },
            _ when order is { Messages.Count: 0 } => Sentence("Silent", Tone.Open),
            _ when order is { Messages.Count: > 0 } && order.Messages.Min(message => message.NotBefore) is var first && first - now > Soon =>
                Sentence("Planned", Tone.Open, TimeZoneInfo.ConvertTime(first, story.Brand.TimeZone).ToString("g", CultureInfo.CurrentCulture)),
            _ when order is not null && order.Messages.Any(message => now < message.NotBefore) => Sentence("Leaving", Tone.Open, story.Brand.Face.DisplayName),
            _ => Sentence("UnderWay", Tone.Open, story.Brand.Face.DisplayName) with { Since = request.SentAt },
        };
    }

    private StateSentence Sentence(string key, Tone tone, params object[] arguments) => new(texts["State." + key, arguments], tone)
    {
        Say = texts["Say." + key, arguments] is { ResourceNotFound: false } say ? say.Value : null,
    };

    private static string Sum(Money amount) => amount.Text(CultureInfo.CurrentCulture);

    private static string Time(DateTimeOffset moment, PaymentRequestStory story) => TimeZoneInfo.ConvertTime(moment, story.Brand.TimeZone).ToString("t", CultureInfo.CurrentCulture);
}
