using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Api.Problems;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Api;

/// <summary>Messages over the API.</summary>
public static class MessagesApi
{
    private static readonly ApiParameter RequestId = ApiParameter.Path("id", "`pr_…`, or `externalId:` and the caller's own id.", "externalId:sap-4711");

    public static void MapMessagesApi(this RouteGroupBuilder api) =>
        api.MapGet("/payment-requests/{id}/messages", List).RequireAuthorization(ApiScopes.ReadRequests).WithTags(ApiTags.Messages)
            .Describe("listPaymentRequestMessages", "Messages of one request", "What was and will be said to the payer, oldest first, with what became of it.")
            .Takes(RequestId, ApiParameter.IfNoneMatch)
            .Answers<MessagesContract>()
            .Refuses(400, "invalid-query").Refuses(404, "request-not-found");

    private static async Task<IResult> List(string id, LookUpPaymentRequest lookUp, ListMessages messages, HttpContext http, CancellationToken cancel)
    {
        if (new QueryFaults(http).Problem is { } problem)
        {
            return problem;
        }

        return await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
            ? (await messages.Run(found, http.User.ToActor(), cancel)).ToAnswer(rows => Answer.Ok(new MessagesContract { Data = [.. rows.Select(MessageContract.Of)] }))
            : ApiProblem.Of(PaymentRequestRefusals.NotFound);
    }
}
