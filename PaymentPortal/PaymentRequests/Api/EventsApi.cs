using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Api.Problems;
using PaymentPortal.Checkout.Visits;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>The whole story of a payment request over the API.</summary>
public static class EventsApi
{
    public static void MapRequestEventsApi(this RouteGroupBuilder api) =>
        api.MapGet("/payment-requests/{id}/events", List).RequireAuthorization(ApiScopes.ReadRequests).WithTags(ApiTags.PaymentRequests)
            .Describe("listPaymentRequestEvents", "The whole story", "Everything that happened to a payment request, oldest first, with time, actor and channel; looks at the payer's page among it.")
            .Takes(PaymentRequestsApi.Id, ApiParameter.IfNoneMatch)
            .Answers<StoryContract>()
            .Refuses(400, "invalid-query").Refuses(404, "request-not-found");

    private static async Task<IResult> List(string id, LookUpPaymentRequest lookUp, FindPaymentRequest find, ListVisits visits, HttpContext http, CancellationToken cancel)
    {
        if (new QueryFaults(http).Problem is { } problem)
        {
            return problem;
        }

        return await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found } && await find.Run(found, cancel) is { } story
            ? Answer.Ok(new StoryContract { Data = Merge(story, await visits.Run(found, cancel)) })
            : ApiProblem.Of(PaymentRequestRefusals.NotFound);
    }

    private static IReadOnlyList<EventContract> Merge(PaymentRequestStory story, IReadOnlyList<Visit> visits)
    {
        var first = visits.FirstOrDefault(visit => visit.Visitor == Visitor.Person);
        return
        [
            .. story.Timeline.Select(entry => EventContract.Of(entry, story.Request.CurrencyCode))
                .Concat(visits.Select(visit => EventContract.Of(visit, visit == first)))
                .OrderBy(entry => entry.OccurredAt).ThenBy(entry => entry.Sequence ?? int.MaxValue),
        ];
    }
}
