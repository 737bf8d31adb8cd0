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

    /// <summary>After this time a provider that has said nothing is no longer a payer who is just typing.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    /// <summary>The sentence at this moment.</summary>
    /// <param name="story">The request and what happened to it.</param>
    /// <param name="methods">Names of methods by key, in the reader's language.</param>
    /// <param name="now">UTC.</param>
    public StateSentence Tell(PaymentRequestStory story, IReadOnlyDictionary<string, string> methods, DateTimeOffset now)
    {
        var request = story.Request;
        var method = Named(story.Progress.Method ?? "", methods);
        if (story.Progress.SurplusReason is not null)
        {
            return Sentence("Surplus", Tone.Attention);
        }

        return request.Status switch
        {
            PaymentRequestStatus.Draft => Sentence("Draft", Tone.Draft),
            PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid => request.IsPayable(now) ? Waiting(story, methods, now) : Sentence("Expired", Tone.Expired),
            PaymentRequestStatus.Processing => Sentence("Processing", Tone.Processing, method.Noun, method.Who) with { Since = story.Timeline[^1].OccurredAt },
            PaymentRequestStatus.Paid => Sentence("Paid", Tone.Paid, Sum(request.Total), method.Noun),
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
            AttemptStarted fact when now - entry.OccurredAt >= Silence => Sentence("Unheard", Tone.Attention, Name(fact.Method).Whom, Name(fact.Method).Who) with { Since = entry.OccurredAt },
            AttemptStarted fact => Sentence("Attempt", Tone.Open, Name(fact.Method).Noun, Name(fact.Method).Whom) with { Since = entry.OccurredAt },
            AttemptEnded { Ending: "refused", Reason: not null } fact => Sentence("Refused.Why", Tone.Attention, Name(fact.Method).First, timeline.ReasonOf(fact.Reason) ?? ""),
            AttemptEnded { Ending: "refused" } fact => Sentence("Refused", Tone.Attention, Name(fact.Method).First),
            AttemptEnded { Ending: "failed" } fact => Sentence("AttemptFailed", Tone.Attention, Name(fact.Method).Noun, Name(fact.Method).First),
            AttemptEnded { Ending: "superseded" } => Sentence("Looking", Tone.Open) with { Since = entry.OccurredAt },
            AttemptEnded fact => Sentence("CalledOff", Tone.Open, Name(fact.Method).Noun, Name(fact.Method).Whom) with { Since = entry.OccurredAt },
            TransferAnnounced => Sentence("Transfer", Tone.Open, TransferTarget.Of(story.Request, story.Brand)?.PrintedReference ?? story.Request.Reference) with { Since = entry.OccurredAt },
            PaymentFellThrough fact => Sentence("FellThrough", Tone.Attention, Name(fact.Method).Noun),
            PaymentSettled => Sentence("Partly", Tone.Partial, Sum(story.Request.AmountDue)),
            _ => BeforeChoice(story, now),
        };

        MethodNoun Name(string method) => Named(method, methods);
    }

    private MethodNoun Named(string method, IReadOnlyDictionary<string, string> methods) => timeline.Named(method, methods.GetValueOrDefault(method, method));

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
