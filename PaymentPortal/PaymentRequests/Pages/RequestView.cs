using PaymentPortal.Checkout.Visits;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Everything the page of one request shows, as read at one moment.</summary>
public sealed record RequestView(
    PaymentRequestStory Story,
    IReadOnlyList<PaymentLine> Payments,
    IReadOnlyList<MessageRow> Messages,
    VisitSummary? Visits,
    IReadOnlyDictionary<string, string> MethodNames,
    string Token,
    CheckWord CheckWord,
    DateTimeOffset Now)
{
    public PaymentRequest Request => Story.Request;

    public PaymentRequestRow Row { get; } = PaymentRequestRow.Of(Story.Request, Story.Progress);

    public TimeZoneInfo Zone { get; } = Story.Brand.TimeZone;

    public TimelineSetting Setting { get; } = new(Story.Request.CurrencyCode, CheckWord.Value, MethodNames) { Zone = Story.Brand.TimeZone };

    /// <summary>What may be done to it now by somebody who may write: its status decides, and whether it still can be paid.</summary>
    public bool Allows(PaymentRequestVerb verb) => Request.Allows(verb) && (Request.Status == PaymentRequestStatus.Draft || !Row.HasExpired(Now));

    /// <summary>Payments of which something can still go back; what was not due comes first.</summary>
    public IReadOnlyList<PaymentLine> Refundable { get; } = [.. Payments.Where(line => line.Refundable is { Value: > 0 }).OrderByDescending(line => line.Kind == PaymentKind.Surplus)];

    /// <summary>How the payer is reached first: by e-mail, else by SMS; null when neither is known.</summary>
    public string? Channel => Request.Recipient.Email is not null ? MessageOrders.Email
        : PhoneNumber.TryParse(Request.Recipient.Phone, out var number) && number.TakesTexts ? MessageOrders.Sms
        : null;

    public string MethodName(string key) => Setting.NameOf(key);
}
