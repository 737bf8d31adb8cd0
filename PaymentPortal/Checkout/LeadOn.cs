using System.Globalization;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>Answers what came of the start of a payment: a way on, or the page with what to do next.</summary>
public sealed class LeadOn(OpenLink open, PayerPages pages)
{
    /// <param name="http">The request.</param>
    /// <param name="opened">The link.</param>
    /// <param name="posted">What was chosen.</param>
    /// <param name="outcome">What came of it.</param>
    public async Task Run(HttpContext http, OpenedLink opened, PostedChoice posted, Outcome<PaymentStart> outcome)
    {
        var token = (string)http.Request.RouteValues["token"]!;
        switch (outcome)
        {
            case Outcome<PaymentStart>.Done { Value: PaymentStart.AtProvider { RedirectUrl: var url } }:
                PayerAnswer.SeeOther(http, url);
                break;
            case Outcome<PaymentStart>.Done:
                PayerAnswer.SeeOther(http, $"{Urls.Result(token)}?by=transfer&lang={opened.Culture.Name}");
                break;
            case { Reason.Code: "payment-under-way" }:
                PayerAnswer.SeeOther(http, $"{Urls.Result(token)}?lang={opened.Culture.Name}&tried={Uri.EscapeDataString(posted.Method!)}");
                break;
            case { Reason.Code: "method-not-offered" or "choose-amount" or "amount-outside" }:
                await Tell(http, await open.Again(http, opened), Notice(outcome.Reason.Code), StatusCodes.Status422UnprocessableEntity, posted);
                break;
            default:
                await Tell(http, await open.Again(http, opened), Notice(outcome.Reason!.Code), StatusCodes.Status409Conflict, posted);
                break;
        }
    }

    /// <summary>The page with something to be told first.</summary>
    public async Task Tell(HttpContext http, OpenedLink opened, PayerNotice notice, int status = StatusCodes.Status409Conflict, PostedChoice? posted = null) =>
        await PayerAnswer.Page(http, await pages.Tell(opened.Link, opened.Culture, notice, posted), status);

    /// <summary>The page for who tries too often.</summary>
    public async Task Slow(HttpContext http, OpenedLink opened, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Tell(http, opened, wait > TimeSpan.FromMinutes(10) ? PayerNotice.TooManyHere : PayerNotice.TooMany, StatusCodes.Status429TooManyRequests);
    }

    private static PayerNotice Notice(string code) => code switch
    {
        "method-not-offered" => PayerNotice.MethodGone,
        "choose-amount" => PayerNotice.ChooseAmount,
        "amount-outside" => PayerNotice.AmountOutside,
        "provider-refused" => PayerNotice.Failed,
        "provider-unreachable" => PayerNotice.Unreachable,
        _ => PayerNotice.None,
    };
}
