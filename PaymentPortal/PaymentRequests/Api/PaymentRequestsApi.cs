using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Payment requests over the API.</summary>
public static class PaymentRequestsApi
{
    public static void MapPaymentRequestsApi(this RouteGroupBuilder api)
    {
        var requests = api.MapGroup("/payment-requests").WithTags("Payment requests");
        requests.MapPost("", Create).RequireAuthorization(ApiScopes.WriteRequests);
        requests.MapGet("", List).RequireAuthorization(ApiScopes.ReadRequests);
        requests.MapGet("/{id}", Get).RequireAuthorization(ApiScopes.ReadRequests);
        requests.MapPatch("/{id}", Change).RequireAuthorization(ApiScopes.WriteRequests);
        requests.MapPost("/{id}/cancel", Cancel).RequireAuthorization(ApiScopes.WriteRequests);
    }

    private static Task<IResult> Create(
        JsonBody<NewPaymentRequestContract> body, CreatePaymentRequest create, PaymentRequestAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var asked = body.Value;
        return once.Run(
            http,
            body.Bytes,
            () => create.Run(PaymentRequestReading.Read(asked), PaymentRequestReading.Send(asked), null, http.User.ToActor(), cancel),
            (db, request) => answers.Created(db, request, asked.PaymentMethods));
    }

    private static async Task<IResult> List(PagePaymentRequests page, PaymentRequestAnswers answers, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var query = PaymentRequestQuery.Of(http);
        var (filter, after, limit) = (PaymentRequestQuery.Filter(query), query.After(cursors), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        return (await page.Run(filter, after, limit, http.User.ToActor(), cancel)).ToAnswer(found => Answer.Ok(new PageContract<PaymentRequestContract>
        {
            Data = [.. found.Requests.Select(answers.Show)],
            NextCursor = found.HasMore ? cursors.Write(http, found.Requests[^1].Request.Id) : null,
        }));
    }

    private static async Task<IResult> Get(string id, LookUpPaymentRequest lookUp, PaymentRequestAnswers answers, HttpContext http, CancellationToken cancel) =>
        (await lookUp.Run(RouteText.Whole(id), http.User.ToActor(), cancel)).ToAnswer(answers.Ok);

    private static Task<IResult> Change(
        string id, JsonBody<ChangedPaymentRequestContract> body, EditPaymentRequest edit, LookUpPaymentRequest lookUp, PaymentRequestAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var (actor, version) = (http.User.ToActor(), Preconditions.VersionOf(http.Request));
        return once.Run(
            http,
            body.Bytes,
            async () => await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
                ? await edit.Run(found, new PaymentRequestPatch(body).Apply, version, actor, cancel)
                : PaymentRequestRefusals.NotFound,
            (db, request) => answers.Changed(db, request, body.Value.PaymentMethods));
    }

    private static Task<IResult> Cancel(
        string id, JsonBody<CancellationContract> body, CancelPaymentRequest cancellation, LookUpPaymentRequest lookUp, PaymentRequestAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var actor = http.User.ToActor();
        return once.Run(
            http,
            body.Bytes,
            async () => await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
                ? await cancellation.Run(found, body.Value.Reason ?? $"API: {actor.Name}", actor, cancel)
                : PaymentRequestRefusals.NotFound,
            (db, request) => answers.Changed(db, request));
    }
}
