using System.Globalization;
using Microsoft.Extensions.Localization;
using PaymentPortal.Components.Kit;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Tells entries of the timeline as sentences in the reader's language.</summary>
public sealed class TimelineTeller(IStringLocalizer<TimelineTexts> texts)
{
    /// <summary>A message that leaves within this time leaves at once: nobody lets a send be taken back for longer.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(2);

    /// <summary>One entry as people read it.</summary>
    public TimelineTale Tell(TimelineEntry entry, TimelineSetting setting)
    {
        var by = entry.ActorKind is ActorKind.Staff or ActorKind.ApiKey && entry.ActorName.Length > 0 ? entry.ActorName : null;
        return entry.Event switch
        {
            RequestCreated fact => new(Glyphs.Plus, Tone.Draft, By(by, "Created", Sum(fact.Amount, fact.Currency), setting.CheckWord)),
            RequestEdited fact => new(Glyphs.Pen, Tone.Draft, By(by, "Edited", string.Join(", ", fact.Fields.Select(field => Or("Field." + field, field))))) { IsEssential = false },
            RequestSent fact => new(Glyphs.Send, Tone.Draft, By(by, SentKey(fact)))
            {
                Detail = Later(fact.Messages, entry, setting),
            },
            SendUndone => new(Glyphs.Return, Tone.Draft, By(by, "SendUndone")),
            MessageOrdered fact => new(Glyphs.Bell, Tone.Draft, By(by, OrderedKey(fact.Message)))
            {
                Detail = Later([fact.Message], entry, setting),
            },
            MessageCalledOff => new(Glyphs.Return, Tone.Draft, By(by, "MessageCalledOff")),
            MessageAccepted fact => new(Glyphs.Mail, Tone.Draft, texts[fact.Channel == MessageOrders.Sms ? "Accepted.Sms" : "Accepted"]) { IsEssential = false },
            MessageFailed { Channel: MessageOrders.Sms } fact => new(Glyphs.Warning, Tone.Attention, Or("Failed.Sms." + fact.Code, null) ?? texts["Failed.Sms.other", fact.Code]),
            MessageFailed fact => new(Glyphs.Warning, Tone.Attention, Or("Failed." + fact.Code, null) ?? texts["Failed.other", fact.Code]),
            AttemptStarted fact => new(Glyphs.Card, Tone.Open, texts["Started", Named(fact.Method, setting).Noun]) { Detail = fact.Options is { } options ? $"{Sum(fact.Amount, setting.CurrencyCode)}: {string.Join(", ", options)}" : null },
            AttemptEnded fact => Ended(fact, setting),
            TransferAnnounced fact => new(Glyphs.Transfer, Tone.Open, texts["TransferAnnounced", Sum(fact.Amount, setting.CurrencyCode)]),
            PaymentAwaited fact => new(Glyphs.Clock, Tone.Open, texts["Awaited", Named(fact.Method, setting).Noun, Sum(fact.Amount, setting.CurrencyCode)]),
            PaymentFellThrough fact => new(Glyphs.Warning, Tone.Attention, texts["FellThrough", Named(fact.Method, setting).Noun]),
            PaymentSettled { PaidOn: { } day } fact => Marked(fact, by, day, setting),
            PaymentSettled fact => Settled(fact, setting),
            SurplusRecorded fact => new(Glyphs.Warning, Tone.Attention, Surplus(fact)) { Detail = texts["Surplus.Detail"] },
            RequestExpired => new(Glyphs.Clock, Tone.Draft, texts["Expired"]),
            RequestCancelled fact => new(Glyphs.Close, Tone.Draft, By(by, "Cancelled", fact.Reason)),
            RefundRequested { AwaitsApproval: true } fact => new(Glyphs.Return, Tone.Attention, By(by, "RefundAwaits", Sum(fact.Amount, fact.Currency))) { Detail = fact.Reason },
            RefundRequested fact => new(Glyphs.Return, Tone.Draft, By(by, "RefundRequested", Sum(fact.Amount, fact.Currency))) { Detail = fact.Reason },
            RefundApproved fact => new(Glyphs.Return, Tone.Draft, By(by, "RefundApproved", Sum(fact.Amount, fact.Currency))),
            RefundRejected fact => new(Glyphs.Close, Tone.Draft, By(by, "RefundRejected", Sum(fact.Amount, fact.Currency))) { Detail = fact.Reason },
            RefundFailed fact => new(Glyphs.Warning, Tone.Attention, texts["RefundFailed", Sum(fact.Amount, fact.Currency)]) { Detail = ReasonOf(fact.Code) },
            SurplusRefunded fact => new(Glyphs.Return, Tone.Draft, By(by, "Surplus.Refunded", Sum(fact.Amount, fact.Currency))),
            MoneyRefunded fact => new(Glyphs.Return, Tone.Draft, By(by, "Refunded", Sum(fact.Amount, setting.CurrencyCode))),
            MoneyChargedBack fact => new(Glyphs.Warning, Tone.Attention, texts["ChargedBack", Sum(fact.Amount, setting.CurrencyCode)]),
            SurplusChargedBack fact => new(Glyphs.Return, Tone.Draft, texts["Surplus.ChargedBack", Sum(fact.Amount, fact.Currency)]),
            TransferUnmatched fact => new(Glyphs.Return, Tone.Attention, By(by, "Unmatched", Sum(fact.Amount, setting.CurrencyCode))) { Detail = texts["Unmatched.Detail"] },
            SurplusUnmatched fact => new(Glyphs.Return, Tone.Draft, By(by, "Unmatched", Sum(fact.Amount, fact.Currency))),
            ChargebackReversed fact => new(Glyphs.Return, Tone.Paid, texts["ChargebackReversed", Sum(fact.Amount, setting.CurrencyCode)]),
            SurplusChargebackReversed fact => new(Glyphs.Warning, Tone.Attention, texts["Surplus.ChargebackReversed", Sum(fact.Amount, fact.Currency)]),
            var other => throw new NotSupportedException($"Nobody has written how to tell {other.GetType().Name}."),
        };
    }

    private static string SentKey(RequestSent fact)
    {
        var bySms = fact.Messages.Any(message => message.Channel == MessageOrders.Sms);
        return fact.Messages.All(message => message.Channel == MessageOrders.Sms) ? bySms ? "Sent.Sms" : "Sent.Silent"
            : bySms ? "Sent.Both"
            : fact.Messages.Any(message => message.AttachPdf) ? "Sent.Email.Pdf" : "Sent.Email";
    }

    private static string OrderedKey(MessageOrder order) =>
        $"Ordered.{(order.Template == MessageOrders.Reminder ? "Reminder" : "Request")}{(order.Channel == MessageOrders.Sms ? ".Sms" : "")}";

    /// <summary>When what does not leave at once will leave; null when all of it does.</summary>
    private string? Later(IReadOnlyList<MessageOrder> orders, TimelineEntry entry, TimelineSetting setting)
    {
        var moments = orders.Select(order => order.NotBefore).Where(moment => moment - entry.OccurredAt > AtOnce).Distinct().Order().ToList();
        return moments.Count == 0 ? null : texts["Later", string.Join(", ", moments.Select(moment => TimeZoneInfo.ConvertTime(moment, setting.Zone).ToString("g", CultureInfo.CurrentCulture)))].Value;
    }

    private TimelineTale Settled(PaymentSettled fact, TimelineSetting setting)
    {
        var paid = Sum(fact.Amount, setting.CurrencyCode);
        var sentence = fact.AttemptId is null ? texts["Settled.Transfer", paid] : texts["Settled", paid, Named(fact.Method, setting).Noun];
        return new(Glyphs.Euro, Tone.Paid, fact.Due == 0 ? sentence : $"{sentence} {texts["Settled.Rest", Sum(fact.Due, setting.CurrencyCode)]}")
        {
            Detail = fact.AttemptId is null ? null : texts["Settled.Checked"].Value,
        };
    }

    private TimelineTale Marked(PaymentSettled fact, string? by, DateOnly day, TimelineSetting setting)
    {
        var sentence = By(by, "Marked", Sum(fact.Amount, setting.CurrencyCode), day.ToString("d", CultureInfo.CurrentCulture));
        return new(Glyphs.Euro, Tone.Paid, fact.Due == 0 ? sentence : $"{sentence} {texts["Settled.Rest", Sum(fact.Due, setting.CurrencyCode)]}") { Detail = fact.Note };
    }

    private TimelineTale Ended(AttemptEnded fact, TimelineSetting setting)
    {
        var method = Named(fact.Method, setting);
        var why = ReasonOf(fact.Reason);
        return fact.Ending switch
        {
            "refused" => new(Glyphs.Warning, Tone.Attention, why is null ? texts["Ended.refused", method.First] : texts["Ended.refused.Why", method.First, why]) { Detail = texts["Ended.refused.Detail"] },
            "failed" => new(Glyphs.Warning, Tone.Attention, why is null ? texts["Ended.failed", method.Noun] : texts["Ended.failed.Why", method.Noun, why]),
            "superseded" => new(Glyphs.Return, Tone.Draft, texts["Ended.superseded", method.Noun]) { IsEssential = false },
            "expired" => new(Glyphs.Clock, Tone.Draft, texts["Ended.expired", method.Whom]) { IsEssential = false },
            _ => new(Glyphs.Return, Tone.Draft, texts["Ended.cancelled", method.Whom]),
        };
    }

    /// <summary>How sentences speak of a method; one without words of its own goes by its name.</summary>
    public MethodNoun Named(string key, string name)
    {
        var noun = Or($"Method.{key}.Noun", name)!;
        return new MethodNoun(noun, Or($"Method.{key}.Who", noun)!, Or($"Method.{key}.Whom", noun)!);
    }

    private MethodNoun Named(string key, TimelineSetting setting) => Named(key, setting.NameOf(key));

    /// <summary>A provider's reason in words; one without a translation as the provider gave it.</summary>
    public string? ReasonOf(string? reason) => reason is null ? null : Or("Reason." + reason, reason);

    private string Surplus(SurplusRecorded fact)
    {
        var sum = Sum(fact.Amount, fact.Currency);
        return texts[texts["Surplus." + fact.Reason].ResourceNotFound ? "Surplus.other" : "Surplus." + fact.Reason, sum];
    }

    /// <summary>Whoever did it comes last among the arguments, so that the same words serve with and without a name.</summary>
    private string By(string? name, string key, params string[] arguments) => name is null ? texts[key, [.. arguments]] : texts[key + ".By", [.. arguments, name]];

    private string? Or(string key, string? otherwise) => texts[key] is { ResourceNotFound: false } found ? found.Value : otherwise;

    private static string Sum(long value, string currency) => Money.Of(value, currency).Text(CultureInfo.CurrentCulture);
}
