using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Payment requests over the API.</summary>
public static class PaymentRequestsApi
{
    internal static readonly ApiParameter Id = ApiParameter.Path("id", "`pr_…`, or `externalId:` and the caller's own id.", "externalId:sap-4711");

    public static void MapPaymentRequestsApi(this RouteGroupBuilder api)
    {
        var requests = api.MapGroup("/payment-requests").WithTags(ApiTags.PaymentRequests);
        requests.MapPost("", Create).RequireAuthorization(ApiScopes.WriteRequests)
            .Describe("createPaymentRequest", "Ask for money", "Makes a payment request that can be paid at once by `links.pay`, and sends it if `send` says so. Only reference, description and amount are needed.")
            .Takes(ApiParameter.IdempotencyKey)
            .Example(PaymentRequestExample.Json)
            .Answers<PaymentRequestContract>(StatusCodes.Status201Created);
        requests.MapGet("", List).RequireAuthorization(ApiScopes.ReadRequests)
            .Describe("listPaymentRequests", "List and search", "Payment requests, the newest first, a page at a time. All conditions hold together.")
            .Takes([.. PaymentRequestQuery.Parameters, ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch])
            .Answers<PageContract<PaymentRequestContract>>()
            .Refuses(400, "invalid-query");
        requests.MapGet("/{id}", Get).RequireAuthorization(ApiScopes.ReadRequests)
            .Describe("getPaymentRequest", "Read one", "One payment request as it stands at this moment.")
            .Takes(Id, ApiParameter.IfNoneMatch)
            .Answers<PaymentRequestContract>()
            .Refuses(400, "invalid-query").Refuses(404, "request-not-found");
        requests.MapPatch("/{id}", Change).RequireAuthorization(ApiScopes.WriteRequests)
            .Describe("changePaymentRequest", "Change what may still change", "Lays a change over a payment request (JSON Merge Patch). Amount, items and brand are fixed once it is open; nothing changes once it is paid, expired or cancelled.")
            .Takes(Id, ApiParameter.IdempotencyKey, ApiParameter.IfMatch)
            .Example("""{ "recipient": { "email": "erika@example.org" }, "metadata": { "caseId": "12345" } }""")
            .Answers<PaymentRequestContract>()
            .Refuses(404, "request-not-found").Refuses(409, "amount-is-fixed", "request-already-paid", "request-expired", "request-cancelled", "payment-under-way").Refuses(412, "version-conflict");
        requests.MapPost("/{id}/cancel", Cancel).RequireAuthorization(ApiScopes.WriteRequests)
            .Describe("cancelPaymentRequest", "Call one off", "Nobody can pay it any more. A payer who is at a provider right now is called off there first; money that came meanwhile wins.")
            .Takes(Id, ApiParameter.IdempotencyKey)
            .Example("""{ "reason": "Doppelt gesendet" }""")
            .Answers<PaymentRequestContract>()
            .Refuses(404, "request-not-found").Refuses(409, "request-already-paid", "request-expired", "request-cancelled", "payment-under-way", "provider-unreachable");
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
