using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Everything that happens, for those who cannot take webhooks.</summary>
public static class FeedApi
{
    public static void MapFeedApi(this RouteGroupBuilder api) =>
        api.MapGet("/events", List).RequireAuthorization(ApiScopes.ReadRequests).WithTags(ApiTags.Events)
            .Describe("listEvents", "Everything that happens", """
                What happens to all payment requests, oldest first, for those who cannot take webhooks. Begin with `from` or at the beginning of everything, keep `nextCursor`, and go on from it, after a minute or after a year:
                every event comes exactly once and those of one payment request in their order, none is skipped because it was written down late. `from` counts only while there is no `after`.
                """)
            .Takes(
                ApiParameter.Query("after", "The `nextCursor` of the page before. It is good for the same API key only.", "CfDJ8Kd0pXl2"),
                ApiParameter.Moment("from", "Begins with what happened from this moment on; a moment to come is now. Without it the first page begins at the beginning of everything."),
                ApiParameter.Limit, ApiParameter.IfNoneMatch)
            .Answers<FeedContract>()
            .Refuses(400, "invalid-query");

    private static async Task<IResult> List(ReadFeed feed, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var query = new QueryFaults(http, "after", "from", "limit");
        var (after, from, limit) = (query.Cursor("after", query.Text("after"), cursors, byConditions: false), query.Moment("from"), query.Limit());
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var actor = http.User.ToActor();
        var page = after is null && from is { } moment
            ? await feed.From(moment, limit, actor, cancel)
            : await feed.Run(after is { } place ? TimelinePlace.Of(place) : TimelinePlace.Beginning, limit, actor, cancel);
        return page.ToAnswer(found => Answer.Ok(new FeedContract
        {
            Data = [.. found.Entries.Select(FeedEventContract.Of)],
            NextCursor = cursors.Write(http, found.End.ToGuid(), byConditions: false),
            HasMore = found.HasMore,
        }));
    }
}
