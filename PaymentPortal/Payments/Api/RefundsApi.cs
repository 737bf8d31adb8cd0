using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Api;

/// <summary>Giving money back over the API.</summary>
public static class RefundsApi
{
    public static void MapRefundsApi(this RouteGroupBuilder api) =>
        api.MapPost("/payments/{id}/refunds", Refund).RequireAuthorization(ApiScopes.WriteRefunds).WithTags(ApiTags.Payments)
            .Describe("refundPayment", "Give money back", "Gives back all or a part of a payment. What the provider leaves unclear is `pending` and is asked about again; above the limit of the brand it is `awaitingApproval`, and a second person has to approve it in the portal before anything is asked of the provider; more than was paid and has not gone back yet is refused with 422.")
            .Takes(ApiParameter.Path("id", "`pay_…`.", "pay_06bdaz8v3nwm5k2q7xtr4hc9ge"), ApiParameter.IdempotencyKey)
            .Example("""{ "amount": { "value": 100, "currency": "EUR" }, "reason": "Storno nach Widerruf" }""")
            .Answers<RefundContract>(StatusCodes.Status201Created)
            .Refuses(404, "payment-not-found").Refuses(409, "payment-charged-back", "provider-switched-off").Refuses(422, "nothing-left-to-refund");

    private static Task<IResult> Refund(string id, JsonBody<NewRefundContract> body, RefundPayment refund, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var payment = PublicId.TryParse(PublicId.Payment, id, out var found) ? found : Guid.Empty;
        var amount = body.Value.Amount?.Read("/amount");
        return once.Run(
            http,
            body.Bytes,
            async () => amount?.Reason is { } refusal ? refusal : await refund.Run(payment, amount?.ValueOrDefault, body.Value.Reason, null, http.User.ToActor(), cancel),
            (_, made) => Task.FromResult(Answer.Created(RefundContract.Of(made), http.Request.Path)));
    }
}
