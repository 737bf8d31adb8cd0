using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Everything that happens, for those who cannot take webhooks: by the page, or as a stream for whoever asks for one.</summary>
public static class FeedApi
{
    /// <summary>Header by which a stream that broke off says what it got last.</summary>
    private const string LastEventId = "Last-Event-ID";

    private const string Sample = """
        id: CfDJ8Kd0pXl2
        event: payment_request.paid
        data: {"webhookType":"payment_request.paid","paymentRequest":{"id":"pr_06bdaz8v3nwm5k2q7xtr4hc9ge","reference":"INV-2026-0042","externalId":"sap-4711"},"id":"evt_06bdaz8v3nwm5k2q7xtr4hc9ge","sequence":3,"type":"payment-settled","occurredAt":"2026-12-03T17:42:11Z"}


        """;

    public static void MapFeedApi(this RouteGroupBuilder api) =>
        api.MapGet("/events", List).RequireAuthorization(ApiScopes.ReadRequests).WithTags(ApiTags.Events)
            .Describe("listEvents", "Everything that happens", """
                What happens to all payment requests, oldest first, for those who cannot take webhooks. Begin with `from` or at the beginning of everything, keep `nextCursor`, and go on from it, after a minute or after a year:
                every event comes exactly once and those of one payment request in their order; none is skipped because it was written down late.
                These are the entries of the payment requests' timelines and nothing else: `message.opened` and `import.completed` are told by webhook only. `from` counts only while there is no `after`.

                With `Accept: text/event-stream` the same comes as Server-Sent Events and does not end: `id` is the cursor, `event` the type of the webhook, `data` the event on one line. After a break go on with
                `Last-Event-ID`, as every such client does by itself. A stream that is told no beginning begins now. It ends when the API key does; one key may have 10 at a time.
                """)
            .Takes(
                ApiParameter.Query("after", "The `nextCursor` of the page before. It is good for the same API key only.", "CfDJ8Kd0pXl2"),
                ApiParameter.Moment("from", "Begins with what happened from this moment on; a moment to come is now. Without it the first page begins at the beginning of everything."),
                ApiParameter.Limit, ApiParameter.IfNoneMatch,
                new ApiParameter(LastEventId, ParameterLocation.Header, "For streams: the `id` that came last, or a `nextCursor`. It goes before `after`.", "CfDJ8Kd0pXl2"))
            .Answers<FeedContract>()
            .Refuses(400, "invalid-query").Refuses(429, FeedStreams.TooMany.Code)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Responses!["200"].Content![FeedStream.MediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Events of `FeedEvent`, without end." },
                    Example = JsonValue.Create(Sample),
                };
                return Task.CompletedTask;
            });

    private static async Task<IResult> List(ReadFeed feed, Cursors cursors, FeedStreams streams, ApiKeyWatch watch, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var isStream = http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(FeedStream.MediaType, StringComparison.OrdinalIgnoreCase));
        var query = new QueryFaults(http, "after", "from", "limit");
        var last = isStream && http.Request.Headers[LastEventId] is [{ Length: > 0 } id, ..] ? query.Cursor(LastEventId, id, cursors, byConditions: false) : null;
        var (after, from, limit) = (query.Cursor("after", query.Text("after"), cursors, byConditions: false), query.Moment("from"), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var start = (last ?? after) is { } place ? TimelinePlace.Of(place)
            : from is { } moment ? await feed.From(moment, cancel)
            : isStream ? await feed.End(cancel)
            : TimelinePlace.Beginning;
        return isStream ? new FeedStream(feed, streams, watch, cursors, clock, start) : (await feed.Run(start, limit, http.User.ToActor(), cancel)).ToAnswer(page => Answer.Ok(new FeedContract
        {
            Data = [.. page.Entries.Select(FeedEventContract.Of)],
            NextCursor = cursors.Write(http, page.End.ToGuid(), byConditions: false),
            HasMore = page.HasMore,
        }));
    }
}
