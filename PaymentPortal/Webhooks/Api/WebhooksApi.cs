using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Once;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Api;

/// <summary>Webhook endpoints over the API.</summary>
public static class WebhooksApi
{
    public static void MapWebhooksApi(this RouteGroupBuilder api)
    {
        var endpoints = api.MapGroup("/webhook-endpoints").WithTags("Webhooks").RequireAuthorization(ApiScopes.WriteWebhooks);
        endpoints.MapPost("", Create);
        endpoints.MapGet("", List);
        endpoints.MapGet("/{id}", Get);
        endpoints.MapPatch("/{id}", Change);
        endpoints.MapDelete("/{id}", Delete);
        endpoints.MapPost("/{id}/test", Test);
        endpoints.MapPost("/{id}/renew-secret", RenewSecret);
        endpoints.MapPost("/{id}/replay", Replay);
        endpoints.MapGet("/{id}/deliveries", Deliveries);
        endpoints.MapGet("/{id}/deliveries/{eventId}", Delivery);
        endpoints.MapPost("/{id}/deliveries/{eventId}/retry", Retry);
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
