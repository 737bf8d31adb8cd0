using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class PagePaymentRequestsTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Pages_hold_every_request_once_the_newest_first_although_rows_change_meanwhile(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var made = new List<Guid>();
        for (var number = 0; number < 5; number++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            made.Add((await Some.RequestIn(portal, Some.Input with { Reference = $"A-{number}" })).Id);
        }

        var seen = new List<Guid>();
        Guid? after = null;
        bool more;
        do
        {
            var page = (await portal.Get<PagePaymentRequests>().Run(new PaymentRequestFilter(), after, 2, Some.Agent, Cancel)).ValueOrDefault.ShouldNotBeNull();
            seen.AddRange(page.Requests.Select(found => found.Request.Id));
            (after, more) = (seen[^1], page.HasMore);
            await portal.Get<CancelPaymentRequest>().Run(seen[0], "changed meanwhile", Some.Agent, Cancel);
        }
        while (more);

        made.Reverse();
        seen.ShouldBe(made);
    }

    [Theory]
    [DatabaseData("reference", 1)]
    [DatabaseData("email", 2)]
    [DatabaseData("phone", 1)]
    [DatabaseData("customerNumber", 1)]
    public async Task Exact_conditions_find_no_beginnings(DatabaseProvider kind, string condition, int found)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        await Some.RequestIn(portal, Some.Input with { Reference = "INV-1", Recipient = new RecipientInput { Email = "erika@example.org", Phone = "+49301234567", CustomerNumber = "C-1" } });
        await Some.RequestIn(portal, Some.Input with { Reference = "INV-10", Recipient = new RecipientInput { Email = "erika@example.org", CustomerNumber = "C-10" } });
        var filter = condition switch
        {
            "reference" => new PaymentRequestFilter { Reference = "INV-1" },
            "email" => new PaymentRequestFilter { Email = "erika@example.org" },
            "phone" => new PaymentRequestFilter { Phone = "+49301234567" },
            _ => new PaymentRequestFilter { CustomerNumber = "C-1" },
        };

        (await portal.Get<PagePaymentRequests>().Run(filter, null, 25, Some.Agent, Cancel)).ValueOrDefault!.Requests.Count.ShouldBe(found);
    }

    [Theory, DatabaseData]
    public async Task Request_is_found_by_its_own_id_and_by_the_callers(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var request = await Some.RequestIn(portal, Some.Input with { ExternalId = "sap/47 11" });
        var lookUp = portal.Get<LookUpPaymentRequest>();

        (await lookUp.FindId(PublicId.Format(PublicId.PaymentRequest, request.Id), Cancel)).ValueOrDefault.ShouldBe(request.Id);
        (await lookUp.FindId("externalId:sap/47 11", Cancel)).ValueOrDefault.ShouldBe(request.Id);
        (await lookUp.FindId("externalId:SAP/47 11", Cancel)).Reason!.Code.ShouldBe("request-not-found");
        (await lookUp.FindId("externalId:\0", Cancel)).Reason!.Code.ShouldBe("request-not-found");
    }
}
