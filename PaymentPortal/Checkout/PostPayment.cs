using Microsoft.AspNetCore.Http.Features;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>The payer pressed the button. Whatever comes of it is a page in their language that says what to do next.</summary>
public sealed class PostPayment(OpenLink open, PayerPages pages, AttemptLimit limit, StartPayment start, AnnouncedTransfer announced, LeadOn lead, PublicAddress address)
{
    private static readonly FormOptions SmallForm = new() { BufferBody = false, BufferBodyLengthLimit = 16 * 1024, ValueCountLimit = 80, KeyLengthLimit = 64, ValueLengthLimit = 1024 };

    public async Task Run(HttpContext http)
    {
        if (PostedFrom.IsElsewhere(http.Request, address))
        {
            await PayerAnswer.Page(http, await pages.Nobodys(BrandLanguages.Settle(http.Request), PayerNotice.Foreign), StatusCodes.Status403Forbidden);
            return;
        }

        if (await open.Run(http) is not { } opened)
        {
            return;
        }

        open.Note(http, opened);
        var posted = await Read(http.Request);
        opened = opened with { Culture = PayerLanguages.All.FirstOrDefault(culture => culture.Name == posted.Language) ?? opened.Culture };
        if (!opened.State.IsPayable())
        {
            await lead.Tell(http, opened, PayerNotice.None);
        }
        else if (string.IsNullOrWhiteSpace(posted.Method))
        {
            await lead.Tell(http, opened, PayerNotice.ChooseMethod, StatusCodes.Status422UnprocessableEntity, posted);
        }
        else if (!posted.IsConfirmed && await announced.StandsAgainst(opened.Link.RequestId, posted.Method, CancellationToken.None))
        {
            await lead.Tell(http, opened, PayerNotice.Announced, StatusCodes.Status409Conflict, posted);
        }
        else if (await limit.Wait(opened.Link.RequestId, posted.ChoosesAmount ? null : posted.Method, http, CancellationToken.None) is { } wait)
        {
            await lead.Slow(http, opened, wait);
        }
        else
        {
            await Start(http, opened, posted);
        }
    }

    /// <summary>Where the form was posted to stays in the address bar after a refusal: whoever loads that again means the page.</summary>
    public async Task LeadBack(HttpContext http)
    {
        if (await open.Run(http) is not null)
        {
            PayerAnswer.SeeOther(http, Urls.Pay((string)http.Request.RouteValues["token"]!));
        }
    }

    private async Task Start(HttpContext http, OpenedLink opened, PostedChoice posted)
    {
        // A payer who closes the browser must not leave the attempt half written: the call goes on without them.
        var outcome = await start.Run(
            opened.Link.RequestId, posted.Method!, new AmountChoice(posted.Amount, posted.Options, opened.Culture), opened.Culture.Name, CancellationToken.None);
        await lead.Run(http, opened, posted, outcome);
    }

    private static async Task<PostedChoice> Read(HttpRequest request)
    {
        try
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync(SmallForm) : FormCollection.Empty;
            return new PostedChoice(form["method"].FirstOrDefault(), form["amount"].FirstOrDefault(), [.. form["option"].OfType<string>()], form["lang"].FirstOrDefault()) { IsConfirmed = form["despite"] == "transfer" };
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            // Too large or broken: nothing was chosen.
            return new PostedChoice(null, null, [], null);
        }
    }
}
