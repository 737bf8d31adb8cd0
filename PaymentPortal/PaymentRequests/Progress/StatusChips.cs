using Microsoft.Extensions.Localization;
using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>The one place that says how a request's status looks and what it is called: its status, and what dates, messages and surplus money make of it.</summary>
public sealed class StatusChips(IStringLocalizer<PaymentRequestsTexts> texts)
{
    /// <summary>Tone and word of a request. What needs somebody goes before what runs by itself.</summary>
    public StatusWord Of(PaymentRequestRow row, DateTimeOffset now) =>
        row.SurplusReason is { } surplus ? new(Tone.Attention, SurplusWord(surplus))
        : row.HasExpired(now) ? Of(PaymentRequestStatus.Expired)
        : row.IsUndelivered ? new(Tone.Attention, texts[row.UndeliveredCode == "unclear" ? "Status.Unclear" : "Status.Undelivered"])
        : row.IsCountingDown(now) ? new(Tone.Countdown, TimeLeft(row.ExpiresAt - now))
        : Of(row.Status);

    /// <summary>Tone and word of a bare status.</summary>
    public StatusWord Of(PaymentRequestStatus status) => new(ToneOf(status), texts["Status." + status]);

    /// <summary>"Paid twice", "paid too late" and their like.</summary>
    public string SurplusWord(string reason) => texts["Surplus." + reason] is { ResourceNotFound: false } word ? word : texts["Surplus.other"];

    /// <summary>"2 days left", "5 hours left".</summary>
    public string TimeLeft(TimeSpan left) =>
        left > TimeSpan.FromHours(24) ? Counted("Left.Days", (int)Math.Ceiling(left.TotalDays))
        : left > TimeSpan.FromHours(1) ? Counted("Left.Hours", (int)Math.Ceiling(left.TotalHours))
        : Counted("Left.Minutes", (int)Math.Ceiling(left.TotalMinutes));

    private string Counted(string key, int count) => count == 1 ? texts[key + ".One"] : texts[key, count];

    private static Tone ToneOf(PaymentRequestStatus status) => status switch
    {
        PaymentRequestStatus.Draft => Tone.Draft,
        PaymentRequestStatus.Open => Tone.Open,
        PaymentRequestStatus.Processing => Tone.Processing,
        PaymentRequestStatus.PartiallyPaid => Tone.Partial,
        PaymentRequestStatus.Paid => Tone.Paid,
        PaymentRequestStatus.Expired => Tone.Expired,
        PaymentRequestStatus.Cancelled => Tone.Cancelled,
        PaymentRequestStatus.Refunded or PaymentRequestStatus.PartiallyRefunded => Tone.Refunded,
        PaymentRequestStatus.ChargedBack => Tone.Attention,
    };
}
