using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Redirects;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Api;

/// <summary>Redirects straight to a provider over the API.</summary>
public static class RedirectsApi
{
    public static void MapRedirectsApi(this RouteGroupBuilder api) =>
        api.MapPost("/payment-requests/{id}/redirects", Create).RequireAuthorization(ApiScopes.WriteRequests).WithTags(ApiTags.Payments)
            .Describe(
                "createPaymentRequestRedirect",
                "Straight to the provider",
                "Makes an address that starts the payment with the method that the payer has chosen on your side: the first person to open it is sent to the provider at once. It works once and for a short time; opened again, too late or by a scanner of links it leads to the payer's page and uses nothing up.")
            .Takes(ApiParameter.Path("id", "`pr_…`, or `externalId:` and the caller's own id.", "externalId:sap-4711"), ApiParameter.IdempotencyKey)
            .Example("""{ "method": "card" }""")
            .Answers<RedirectContract>(StatusCodes.Status201Created)
            .Refuses(404, "request-not-found")
            .Refuses(409, "request-not-sent", "request-already-paid", "request-expired", "request-cancelled", "payment-under-way");

    private static Task<IResult> Create(string id, JsonBody<NewRedirectContract> body, CreateRedirect create, LookUpPaymentRequest lookUp, AnswerOnce once, HttpContext http, CancellationToken cancel) =>
        once.Run(
            http,
            body.Bytes,
            async () => await lookUp.FindId(RouteText.Whole(id), cancel) is not Outcome<Guid>.Done { Value: var found } ? PaymentRequestRefusals.NotFound
                : body.Value.Read() is var read && read is Outcome<RedirectInput>.Done { Value: var input } ? await create.Run(found, input, http.User.ToActor(), cancel)
                : read.Reason!,
            (_, made) => Task.FromResult(Answer.Created(RedirectContract.Of(made), http.Request.Path)));
}
