using System.Globalization;
using PaymentPortal.Checkout.Visits;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Redirects;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>A payer opens an address that another system ordered to start one payment (<see cref="CreateRedirect"/>). This is the one GET that may begin something, and only for a person, once and in time;
/// machines that look at links get the page with the one button, and use nothing up.</summary>
public sealed class OpenRedirect(OpenLink open, FindRedirect find, PayerPages pages, AttemptLimit limit, StartPayment start, LeadOn lead)
{
    public async Task Run(HttpContext http)
    {
        if (await open.Run(http) is not { } opened)
        {
            return;
        }

        open.Note(http, opened);
        if (!opened.State.IsPayable() || await find.Run(opened.Link.RequestId, (string)http.Request.RouteValues["ticket"]!, CancellationToken.None) is not { } redirect)
        {
            LeadToPage(http);
            return;
        }

        // The message's age says nothing here: this address was made a moment ago.
        if (VisitorSigns.Of(http.Request, null, DateTimeOffset.MinValue) == Visitor.Machine)
        {
            await PayerAnswer.Page(http, await pages.Straight(opened.Link, opened.Culture, Wish(redirect)));
        }
        else if (await limit.Wait(opened.Link.RequestId, redirect.AmountValue is null && redirect.Options.Count == 0 ? redirect.Method : null, http, CancellationToken.None) is { } wait)
        {
            await lead.Slow(http, opened, wait);
        }
        else
        {
            await Start(http, opened, redirect);
        }
    }

    private async Task Start(HttpContext http, OpenedLink opened, PaymentRedirect redirect)
    {
        var wish = Wish(redirect);
        var currency = (await pages.Read(opened.Link, opened.Culture)).Amount.Currency;
        var choice = wish.Choice(currency, opened.Culture);
        var outcome = await start.Run(opened.Link.RequestId, redirect.Method, choice, opened.Culture.Name, CancellationToken.None, redirect.Id);
        if (outcome.Reason is { Code: "redirect-used-up" })
        {
            LeadToPage(http);
            return;
        }

        await lead.Run(http, opened, new PostedChoice(redirect.Method, redirect.AmountValue is null ? null : choice.Amount, choice.Options, opened.Culture.Name), outcome);
    }

    private static void LeadToPage(HttpContext http) => PayerAnswer.SeeOther(http, Urls.Pay((string)http.Request.RouteValues["token"]!));

    private static StraightWish Wish(PaymentRedirect redirect) => new(
        redirect.Method,
        redirect.AmountValue?.ToString(CultureInfo.InvariantCulture),
        [.. redirect.Options.Select(option => option.ToString(CultureInfo.InvariantCulture))]);
}
