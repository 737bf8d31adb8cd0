using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Payments outside the portal over the API.</summary>
public static class MarkPaidApi
{
    /// <summary>Who says that money came moves money: the scope is that of refunds.</summary>
    public static void MapMarkPaidApi(this RouteGroupBuilder api) =>
        api.MapPost("/payment-requests/{id}/mark-paid", Mark).RequireAuthorization(ApiScopes.WriteRefunds).WithTags(ApiTags.PaymentRequests)
            .Describe("markPaymentRequestPaid", "Paid outside the portal", "Writes down that money came another way: in cash, at the counter, by another transfer. A payer who is at a provider right now is called off there first.")
            .Takes(PaymentRequestsApi.Id, ApiParameter.IdempotencyKey)
            .Example("""{ "note": "Bar am Schalter" }""")
            .Answers<PaymentRequestContract>()
            .Refuses(404, "request-not-found")
            .Refuses(409, "request-not-sent", "request-already-paid", "request-expired", "request-cancelled", "payment-under-way", "provider-unreachable");

    private static Task<IResult> Mark(
        string id, JsonBody<OutsidePaymentContract> body, MarkAsPaid mark, LookUpPaymentRequest lookUp, PaymentRequestAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var amount = body.Value.Amount?.Read("/amount");
        return once.Run(
            http,
            body.Bytes,
            async () => amount?.Reason is { } refusal ? refusal
                : await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
                    ? await mark.Run(found, new OutsideInput(amount?.ValueOrDefault, body.Value.Date, body.Value.Note), null, http.User.ToActor(), cancel)
                    : PaymentRequestRefusals.NotFound,
            (db, request) => answers.Changed(db, request));
    }
}
