using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Api;

/// <summary>Webhook endpoints over the API.</summary>
public static class WebhooksApi
{
    private static readonly ApiParameter EndpointId = ApiParameter.Path("id", "`we_…`.", "we_06bdaz8v3nwm5k2q7xtr4hc9ge");
    private static readonly ApiParameter EventId = ApiParameter.Path("eventId", "`evt_…`.", "evt_06bdaz8v3nwm5k2q7xtr4hc9ge");

    public static void MapWebhooksApi(this RouteGroupBuilder api)
    {
        var endpoints = api.MapGroup("/webhook-endpoints").WithTags(ApiTags.Webhooks).RequireAuthorization(ApiScopes.WriteWebhooks);
        MapEndpoints(endpoints);
        MapActs(endpoints);
        MapDeliveries(endpoints);
    }

    private static void MapEndpoints(RouteGroupBuilder endpoints)
    {
        endpoints.MapPost("", Create)
            .Describe("createWebhookEndpoint", "Make a webhook endpoint", "Events are posted to it from now on, signed as Standard Webhooks prescribes. The secret is in this answer and in no later one.")
            .Takes(ApiParameter.IdempotencyKey)
            .Example("""{ "url": "https://erp.example/hooks/payments", "description": "SAP, bookings", "types": [ "payment_request.paid", "payment_request.refunded" ] }""")
            .Answers<WebhookEndpointContract>(StatusCodes.Status201Created)
            .Refuses(409, WebhookRefusals.TooMany.Code).Refuses(422, "invalid-input");
        endpoints.MapGet("", List)
            .Describe("listWebhookEndpoints", "Webhook endpoints", "All endpoints with their health, the newest first.")
            .Takes(ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch)
            .Answers<PageContract<WebhookEndpointContract>>()
            .Refuses(400, "invalid-query");
        endpoints.MapGet("/{id}", Get)
            .Describe("getWebhookEndpoint", "One webhook endpoint", "An endpoint with its health.")
            .Takes(EndpointId, ApiParameter.IfNoneMatch)
            .Answers<WebhookEndpointContract>()
            .Refuses(404, WebhookRefusals.NotFound.Code);
        endpoints.MapPatch("/{id}", Change)
            .Describe("changeWebhookEndpoint", "Change a webhook endpoint", "Fields that are absent stay, null takes a value away (JSON Merge Patch, RFC 7396). It is switched off and on by `status`.")
            .Takes(EndpointId, ApiParameter.IfMatch, ApiParameter.IdempotencyKey)
            .Example("""{ "types": [ "payment_request.*" ] }""")
            .Answers<WebhookEndpointContract>()
            .Refuses(404, WebhookRefusals.NotFound.Code).Refuses(409, WebhookRefusals.OfRequests.Code).Refuses(412, WebhookRefusals.Conflict.Code).Refuses(422, "invalid-input");
        endpoints.MapDelete("/{id}", Delete)
            .Describe("deleteWebhookEndpoint", "Delete a webhook endpoint", "It hears of nothing more, and what waits for it is thrown away.")
            .Takes(EndpointId, ApiParameter.IfMatch)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404, WebhookRefusals.NotFound.Code).Refuses(409, WebhookRefusals.OfRequests.Code).Refuses(412, WebhookRefusals.Conflict.Code);
    }

    private static void MapActs(RouteGroupBuilder endpoints)
    {
        endpoints.MapPost("/{id}/test", Test)
            .Describe("testWebhookEndpoint", "Send a test event", "Orders an event of the type `webhook.test`, which is tried once.")
            .Takes(EndpointId, ApiParameter.IdempotencyKey)
            .Answers<WebhookDeliveryContract>(StatusCodes.Status202Accepted)
            .Refuses(404, WebhookRefusals.NotFound.Code).Refuses(409, WebhookRefusals.Disabled.Code, WebhookRefusals.OfRequests.Code);
        endpoints.MapPost("/{id}/renew-secret", RenewSecret)
            .Describe("renewWebhookSecret", "Renew the secret", "Makes a new secret, which is in this answer and in no later one. For the hours asked for, events carry the signatures of both, so that receivers can change over.")
            .Takes(EndpointId, ApiParameter.IdempotencyKey)
            .Example("""{ "overlapHours": 24 }""")
            .Answers<WebhookEndpointContract>()
            .Refuses(404, WebhookRefusals.NotFound.Code).Refuses(422, "invalid-input");
        endpoints.MapPost("/{id}/replay", Replay)
            .Describe("replayWebhookEvents", "Send events again", "Orders the events of a stretch of time anew, with the same ids and bodies.")
            .Takes(EndpointId, ApiParameter.IdempotencyKey)
            .Example("""{ "from": "2026-12-01T00:00:00Z", "to": "2026-12-02T00:00:00Z", "state": "parked" }""")
            .Answers<ReplayedContract>(StatusCodes.Status202Accepted)
            .Refuses(404, WebhookRefusals.NotFound.Code).Refuses(409, WebhookRefusals.Disabled.Code, WebhookRefusals.TooLargeReplay.Code).Refuses(422, "invalid-input");
    }

    private static void MapDeliveries(RouteGroupBuilder endpoints)
    {
        endpoints.MapGet("/{id}/deliveries", Deliveries)
            .Describe("listWebhookDeliveries", "Deliveries of an endpoint", "What it was and will be told, the newest first, with what became of it.")
            .Takes(
                EndpointId, ApiParameter.Query("state", "Only those: `waiting`, `delivered` or `parked`.", "parked"), ApiParameter.Query("type", "Only events of this type.", "payment_request.paid"),
                ApiParameter.Moment("from", "Events from this moment on."), ApiParameter.Moment("to", "Events before this moment."), ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch)
            .Answers<PageContract<WebhookDeliveryContract>>()
            .Refuses(400, "invalid-query").Refuses(404, WebhookRefusals.NotFound.Code);
        endpoints.MapGet("/{id}/deliveries/{eventId}", Delivery)
            .Describe("getWebhookDelivery", "One delivery", "What is posted, byte for byte, and every try with its answer.")
            .Takes(EndpointId, EventId, ApiParameter.IfNoneMatch)
            .Answers<WebhookDeliveryDetailContract>()
            .Refuses(404, WebhookRefusals.NoDelivery.Code);
        endpoints.MapPost("/{id}/deliveries/{eventId}/retry", Retry)
            .Describe("retryWebhookDelivery", "Send one event again", "Orders it anew, whatever became of it: the same event with the same id.")
            .Takes(EndpointId, EventId, ApiParameter.IdempotencyKey)
            .Answers<WebhookDeliveryContract>(StatusCodes.Status202Accepted)
            .Refuses(404, WebhookRefusals.NoDelivery.Code).Refuses(409, WebhookRefusals.Disabled.Code);
    }

    private static Task<IResult> Create(JsonBody<NewWebhookEndpointContract> body, CreateWebhookEndpoint create, WebhookAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel) =>
        once.Run(http, body.Bytes, () => create.Run(WebhookReading.Read(body.Value), http.User.ToActor(), cancel), answers.Created);

    private static async Task<IResult> List(ListWebhookEndpoints list, ListBrandNames brands, WebhookAnswers answers, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var query = new QueryFaults(http, "limit", "after");
        var (after, limit) = (query.After(cursors), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var keys = (await brands.Run(cancel)).ToDictionary(brand => brand.Id, brand => brand.Key);
        return (await list.Run(http.User.ToActor(), cancel)).ToAnswer(all =>
        {
            // There are never many; the page is cut from all of them.
            var rows = after is { } last ? [.. all.SkipWhile(row => row.Endpoint.Id != last).Skip(1)] : all;
            return Answer.Ok(new PageContract<WebhookEndpointContract>
            {
                Data = [.. rows.Take(limit).Select(row => answers.Show(row, keys))],
                NextCursor = rows.Count > limit ? cursors.Write(http, rows[limit - 1].Endpoint.Id) : null,
            });
        });
    }

    private static async Task<IResult> Get(string id, ListWebhookEndpoints list, ListBrandNames brands, WebhookAnswers answers, HttpContext http, CancellationToken cancel)
    {
        var keys = (await brands.Run(cancel)).ToDictionary(brand => brand.Id, brand => brand.Key);
        return (await list.Find(WebhookReading.Id(PublicId.WebhookEndpoint, id), http.User.ToActor(), cancel)).ToAnswer(row => answers.Ok(answers.Show(row, keys)));
    }

    private static Task<IResult> Change(string id, JsonBody<ChangedWebhookEndpointContract> body, ChangeWebhookEndpoint change, WebhookAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var (endpoint, version) = (WebhookReading.Id(PublicId.WebhookEndpoint, id), Preconditions.VersionOf(http.Request));
        return once.Run(http, body.Bytes, () => change.Run(endpoint, version, WebhookReading.Patch(body), WebhookReading.Switch(body.Value), http.User.ToActor(), cancel), answers.Changed);
    }

    private static async Task<IResult> Delete(string id, ChangeWebhookEndpoint change, HttpContext http, CancellationToken cancel) =>
        (await change.Delete(WebhookReading.Id(PublicId.WebhookEndpoint, id), Preconditions.VersionOf(http.Request), http.User.ToActor(), cancel)).ToAnswer(_ => TypedResults.NoContent());

    private static Task<IResult> Test(string id, SendTestEvent test, AnswerOnce once, HttpContext http, CancellationToken cancel) =>
        once.Run(http, ReadOnlyMemory<byte>.Empty, () => test.Run(WebhookReading.Id(PublicId.WebhookEndpoint, id), http.User.ToActor(), cancel), WebhookAnswers.Ordered);

    private static Task<IResult> RenewSecret(string id, JsonBody<SecretRenewalContract> body, ChangeWebhookEndpoint change, WebhookAnswers answers, AnswerOnce once, HttpContext http, CancellationToken cancel) =>
        once.Run(
            http,
            body.Bytes,
            () => change.RenewSecret(WebhookReading.Id(PublicId.WebhookEndpoint, id), TimeSpan.FromHours(Math.Clamp(body.Value.OverlapHours ?? 24, -1, 1000)), http.User.ToActor(), cancel),
            answers.Renewed);

    private static Task<IResult> Replay(string id, JsonBody<ReplayContract> body, ResendDeliveries resend, AnswerOnce once, HttpContext http, CancellationToken cancel)
    {
        var asked = body.Value;
        var filter = new DeliveryFilter(WebhookReading.State(asked.State), null, asked.From, asked.To);
        return once.Run(
            http,
            body.Bytes,
            async () => asked.State is not null && filter.State is null
                ? Refusal.OfFaults([new Fault("/state", "unknown-state", "'waiting', 'delivered' or 'parked'.")])
                : await resend.Replay(WebhookReading.Id(PublicId.WebhookEndpoint, id), filter, http.User.ToActor(), cancel),
            (_, count) => Task.FromResult(Answer.Ok(new ReplayedContract { Count = count }) with { Status = StatusCodes.Status202Accepted, ETag = null }));
    }

    private static async Task<IResult> Deliveries(string id, ListDeliveries list, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var query = new QueryFaults(http, "state", "type", "from", "to", "limit", "after");
        var (filter, after, limit) = (WebhookReading.Filter(query), query.After(cursors), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        return (await list.Run(WebhookReading.Id(PublicId.WebhookEndpoint, id), filter, after, limit, http.User.ToActor(), cancel)).ToAnswer(rows => Answer.Ok(new PageContract<WebhookDeliveryContract>
        {
            Data = [.. rows.Take(limit).Select(WebhookDeliveryContract.Of)],
            NextCursor = rows.Count > limit ? cursors.Write(http, rows[limit - 1].Delivery.EventId) : null,
        }));
    }

    private static async Task<IResult> Delivery(string id, string eventId, FindDelivery find, HttpContext http, CancellationToken cancel) =>
        (await find.Run(WebhookReading.Id(PublicId.WebhookEndpoint, id), WebhookReading.Id(PublicId.Event, eventId), http.User.ToActor(), cancel)).ToAnswer(view => Answer.Ok(WebhookDeliveryDetailContract.Of(view)));

    private static Task<IResult> Retry(string id, string eventId, ResendDeliveries resend, AnswerOnce once, HttpContext http, CancellationToken cancel) =>
        once.Run(http, ReadOnlyMemory<byte>.Empty, () => resend.Run(WebhookReading.Id(PublicId.WebhookEndpoint, id), WebhookReading.Id(PublicId.Event, eventId), http.User.ToActor(), cancel), WebhookAnswers.Ordered);
}
