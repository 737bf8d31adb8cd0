using Microsoft.AspNetCore.Http.Features;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>The payer pressed the button. Whatever comes of it is a page in their language that says what to do next.</summary>
public sealed class PostPayment(OpenLink open, PayerPages pages, AttemptLimit limit, StartPayment start, PublicAddress address)
{
    private static readonly FormOptions SmallForm = new() { BufferBody = false, BufferBodyLengthLimit = 16 * 1024, ValueCountLimit = 16, KeyLengthLimit = 64, ValueLengthLimit = 1024 };

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
        var (method, language) = await Read(http.Request);
        opened = opened with { Culture = PayerLanguages.All.FirstOrDefault(culture => culture.Name == language) ?? opened.Culture };
        if (!opened.State.IsPayable())
        {
            await Tell(http, opened, PayerNotice.None);
        }
        else if (string.IsNullOrWhiteSpace(method))
        {
            await Tell(http, opened, PayerNotice.ChooseMethod, StatusCodes.Status422UnprocessableEntity);
        }
        else if (await limit.IsReached(opened.Link.RequestId, method, http, CancellationToken.None))
        {
            http.Response.Headers.RetryAfter = "600";
            await Tell(http, opened, PayerNotice.TooMany, StatusCodes.Status429TooManyRequests);
        }
        else
        {
            await Start(http, opened, method);
        }
    }

    private async Task Start(HttpContext http, OpenedLink opened, string method)
    {
        // A payer who closes the browser must not leave the attempt half written: the call goes on without them.
        var outcome = await start.Run(opened.Link.RequestId, method, opened.Culture.Name, CancellationToken.None);
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
                PayerAnswer.SeeOther(http, $"{Urls.Result(token)}?lang={opened.Culture.Name}");
                break;
            default:
                await Tell(http, await open.Again(http, opened), Notice(outcome.Reason!.Code), outcome.Reason.Code == "method-not-offered" ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
                break;
        }
    }

    private async Task Tell(HttpContext http, OpenedLink opened, PayerNotice notice, int status = StatusCodes.Status409Conflict) =>
        await PayerAnswer.Page(http, await pages.Tell(opened.Link, opened.Culture, notice), status);

    private static PayerNotice Notice(string code) => code switch
    {
        "method-not-offered" => PayerNotice.MethodGone,
        "provider-refused" => PayerNotice.Failed,
        "provider-unreachable" => PayerNotice.Unreachable,
        _ => PayerNotice.None,
    };

    private static async Task<(string? Method, string? Language)> Read(HttpRequest request)
    {
        try
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync(SmallForm) : FormCollection.Empty;
            return (form["method"].FirstOrDefault(), form["lang"].FirstOrDefault());
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            // Too large or broken: nothing was chosen.
            return (null, null);
        }
    }
}
