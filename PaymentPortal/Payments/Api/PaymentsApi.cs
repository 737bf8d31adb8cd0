using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Api.Problems;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Api;

/// <summary>Payments over the API.</summary>
public static class PaymentsApi
{
    private static readonly ApiParameter RequestId = ApiParameter.Path("id", "`pr_…`, or `externalId:` and the caller's own id.", "externalId:sap-4711");

    public static void MapPaymentsApi(this RouteGroupBuilder api)
    {
        var payments = api.MapGroup("").WithTags(ApiTags.Payments);
        payments.MapGet("/payment-requests/{id}/payment-methods", ListMethods).RequireAuthorization(ApiScopes.ReadRequests)
            .Describe("listPaymentRequestMethods", "What the payer could choose now", "The methods that are offered at this moment, the preferred one first.")
            .Takes(RequestId, ApiParameter.IfNoneMatch)
            .Answers<OfferedMethodsContract>()
            .Refuses(400, "invalid-query").Refuses(404, "request-not-found");
        payments.MapGet("/payment-requests/{id}/payments", ListOfRequest).RequireAuthorization(ApiScopes.ReadPayments)
            .Describe("listPaymentRequestPayments", "Payments of one request", "The money that came for one payment request, the newest first.")
            .Takes(RequestId, ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch)
            .Answers<PageContract<PaymentContract>>()
            .Refuses(400, "invalid-query").Refuses(404, "request-not-found");
        payments.MapGet("/payments", List).RequireAuthorization(ApiScopes.ReadPayments)
            .Describe("listPayments", "Payments", "The money that came, the newest first. Asked once an hour with `from` and `to`, each payment is seen exactly once: `from` belongs to the span, `to` does not.")
            .Takes(
                ApiParameter.Moment("from", "Received from this moment on."), ApiParameter.Moment("to", "Received before this moment."),
                ApiParameter.Limit, ApiParameter.After, ApiParameter.IfNoneMatch)
            .Answers<PageContract<PaymentContract>>()
            .Refuses(400, "invalid-query");
    }

    private static async Task<IResult> ListMethods(string id, LookUpPaymentRequest lookUp, ListOfferedMethods methods, HttpContext http, CancellationToken cancel)
    {
        if (new QueryFaults(http).Problem is { } problem)
        {
            return problem;
        }

        return await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
            ? (await methods.Run(found, http.User.ToActor(), cancel)).ToAnswer(offered => Answer.Ok(new OfferedMethodsContract { Data = [.. offered.Select(method => PaymentMethodContract.Of(method.Method))] }))
            : ApiProblem.Of(PaymentRequestRefusals.NotFound);
    }

    private static async Task<IResult> ListOfRequest(string id, LookUpPaymentRequest lookUp, PagePayments page, Cursors cursors, HttpContext http, CancellationToken cancel) =>
        await lookUp.FindId(RouteText.Whole(id), cancel) is Outcome<Guid>.Done { Value: var found }
            ? await Page(new QueryFaults(http, "limit", "after"), _ => new PaymentsFilter(found, null, null), page, cursors, http, cancel)
            : ApiProblem.Of(PaymentRequestRefusals.NotFound);

    private static Task<IResult> List(PagePayments page, Cursors cursors, HttpContext http, CancellationToken cancel) =>
        Page(new QueryFaults(http, "from", "to", "limit", "after"), query => new PaymentsFilter(null, query.Moment("from"), query.Moment("to")), page, cursors, http, cancel);

    private static async Task<IResult> Page(QueryFaults query, Func<QueryFaults, PaymentsFilter> read, PagePayments page, Cursors cursors, HttpContext http, CancellationToken cancel)
    {
        var (filter, after, limit) = (read(query), query.After(cursors), query.Limit());
        return query.Problem is { } problem ? problem : (await page.Run(filter, after, limit, http.User.ToActor(), cancel)).ToAnswer(found => Answer.Ok(new PageContract<PaymentContract>
        {
            Data = [.. found.Payments.Select(PaymentContract.Of)],
            NextCursor = found.HasMore ? cursors.Write(http, found.Payments[^1].Payment.Id) : null,
        }));
    }
}
