using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
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

    public static void MapMessagesApi(this RouteGroupBuilder api)
    {
        var messages = api.MapGroup("").WithTags(ApiTags.Messages);
        messages.MapGet("/payment-requests/{id}/messages", List).RequireAuthorization(ApiScopes.ReadRequests)
            .Describe("listPaymentRequestMessages", "Messages of one request", "What was and will be said to the payer, oldest first, with what became of it.")
            .Takes(RequestId, ApiParameter.IfNoneMatch)
            .Answers<MessagesContract>()
            .Refuses(400, "invalid-query").Refuses(404, "request-not-found");
        messages.MapPost("/payment-requests/{id}/messages", Order).RequireAuthorization(ApiScopes.WriteRequests)
            .Describe("sendMessage", "Send or schedule a message", "Tells the payer once more, at once or at a moment to come: the payment request again, or a reminder.")
            .Takes(RequestId, ApiParameter.IdempotencyKey)
            .Example("""{ "channel": "email", "template": "reminder", "attachPdf": true }""")
            .Answers<MessageContract>(StatusCodes.Status201Created)
            .Refuses(404, "request-not-found").Refuses(409, "request-not-sent", "request-already-paid", "request-expired", "request-cancelled", "payment-under-way", "too-many-messages");
        messages.MapDelete("/messages/{id}", CallOff).RequireAuthorization(ApiScopes.WriteRequests)
            .Describe("callOffMessage", "Call a message off", "Takes back a message that has not left yet. Called off twice, nothing more happens.")
            .Takes(ApiParameter.Path("id", "`msg_…`.", "msg_06bdaz8v3nwm5k2q7xtr4hc9ge"))
            .Answers<MessageContract>()
            .Refuses(404, "message-not-found").Refuses(409, "message-already-sent");
    }

    private static Task<IResult> Order(
        string id, JsonBody<NewMessageContract> body, OrderMessage order, LookUpPaymentRequest lookUp, AnswerOnce once, TimeProvider clock, HttpContext http, CancellationToken cancel) => once.Run(
        http,
        body.Bytes,
        async () => await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
            ? await order.Run(found, Ids.New(clock), body.Value.ToEntry(), http.User.ToActor(), cancel)
            : PaymentRequestRefusals.NotFound,
        (_, request) =>
        {
            var ordered = MessageContract.Of(request.News.OfType<MessageOrdered>().Single().Message, request, clock.GetUtcNow());
            return Task.FromResult(Answer.Created(ordered, $"{http.Request.Path}"));
        });

    private static async Task<IResult> CallOff(string id, CallOffMessage callOff, HttpContext http, CancellationToken cancel) =>
        (await callOff.Run(PublicId.TryParse(PublicId.Message, id, out var found) ? found : Guid.Empty, http.User.ToActor(), cancel)).ToAnswer(message => Answer.Ok(MessageContract.Of(message)));

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
