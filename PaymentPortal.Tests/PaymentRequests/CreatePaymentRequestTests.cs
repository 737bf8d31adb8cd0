using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class CreatePaymentRequestTests
{
    private static readonly SendChoice ByEmail = new(["email"], attachPdf: true);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_sent_request_is_stored_with_its_story_and_its_message(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);

        var request = await Some.RequestIn(portal, send: ByEmail);

        var stored = (await portal.Get<FindPaymentRequest>().Run(request.Id, Cancel)).ShouldNotBeNull();
        stored.Request.Status.ShouldBe(PaymentRequestStatus.Open);
        stored.IsChainIntact.ShouldBeTrue();
        stored.Timeline.Select(entry => entry.Kind).ShouldBe(["created", "sent"]);
        var message = await portal.ReadAsync(db => db.Messages.SingleAsync(Cancel));
        message.Recipient.ShouldBe("erika@example.org");
        message.AttachPdf.ShouldBeTrue();
        message.DueAt.ShouldBe(portal.Clock.GetUtcNow().AddSeconds(10));
    }

    [Theory, DatabaseData]
    public async Task One_form_sent_by_many_at_once_makes_one_request(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var intent = Ids.New(TimeProvider.System);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => portal.Get<CreatePaymentRequest>().Run(Some.Input, ByEmail, intent, Some.Agent, Cancel)));

        outcomes.Select(outcome => outcome.ValueOrDefault!.Id).Distinct().ShouldHaveSingleItem();
        (await portal.ReadAsync(db => db.PaymentRequests.CountAsync(Cancel))).ShouldBe(1);
        (await portal.ReadAsync(db => db.Messages.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory, DatabaseData]
    public async Task Faults_leave_nothing_behind(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);

        var outcome = await portal.Get<CreatePaymentRequest>().Run(Some.Input with { Recipient = new RecipientInput { Name = "Ohne Adresse" } }, ByEmail, null, Some.Agent, Cancel);

        outcome.Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/recipient/email");
        (await portal.ReadAsync(db => db.PaymentRequests.CountAsync(Cancel))).ShouldBe(0);
        (await portal.ReadAsync(db => db.KnownPayers.CountAsync(Cancel))).ShouldBe(0);
        (await portal.ReadAsync(db => db.RequestTerms.CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, DatabaseData]
    public async Task Numbers_that_may_be_given_once_are_not_given_twice(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal, face => face with { ReferenceIsUnique = true });
        await Some.RequestIn(portal, Some.Input with { ExternalId = "sap-4711" });

        var outcome = await portal.Get<CreatePaymentRequest>().Run(Some.Input with { ExternalId = "sap-4711" }, null, null, Some.Agent, Cancel);

        outcome.Reason!.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("/externalId", "taken"), ("/reference", "taken")]);
    }

    [Fact]
    public async Task Who_may_only_read_creates_nothing()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal);

        (await portal.Get<CreatePaymentRequest>().Run(Some.Input, ByEmail, null, Some.Auditor, Cancel)).Reason!.Code.ShouldBe("not-permitted");
    }
}
