using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

public sealed class RefundApprovalTests
{
    private static readonly Actor Nele = Person(3, "Nele Brandt");
    private static readonly Actor Omar = Person(4, "Omar Haddad");

    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Of_50_refunds_of_a_tenth_on_two_nodes_exactly_ten_succeed(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        await using var other = portal.Beside(services => services.AddSingleton<IPaymentProvider>(provider));
        var (request, payment) = await PaidAsync(portal);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => AskAsync(number % 2 == 0 ? portal : other, payment, Payables.Amount / 10, Nele), Cancel)));

        outcomes.Count(outcome => outcome.ValueOrDefault is { State: RefundState.Succeeded }).ShouldBe(10);
        provider.Refunds.Count.ShouldBe(10);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Refunded);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Above_the_limit_nothing_is_asked_of_the_provider_until_another_person_approves(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal, limit: 100);

        var refund = (await AskAsync(portal, payment, 12000, Nele)).ValueOrDefault.ShouldNotBeNull();
        await portal.Get<RecordRefund>().Run(refund.Id, Cancel);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Get<ClearUpRefundsJob>().Run(Cancel);

        (refund.State, provider.Refunds.Count).ShouldBe((RefundState.AwaitingApproval, 0));
        (await AskAsync(portal, payment, 951, Omar)).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("more-than-left");
        (await portal.Get<DecideRefund>().Approve(refund.Id, Nele, Cancel)).Reason!.Code.ShouldBe("approver-asked");
        (await portal.Get<DecideRefund>().Approve(refund.Id, Omar, Cancel)).ValueOrDefault.ShouldNotBeNull().State.ShouldBe(RefundState.Succeeded);
        (await portal.Get<DecideRefund>().Approve(refund.Id, Omar, Cancel)).Reason!.Code.ShouldBe("refund-not-waiting");

        provider.Refunds.Count.ShouldBe(1);
        (await portal.Services.StoryAsync(request.Id)).TakeLast(3).ShouldBe(["refund-requested", "refund-approved", "refunded"]);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refund_cut_into_small_parts_needs_approval_all_the_same()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, payment) = await PaidAsync(portal, limit: 100);

        (await AskAsync(portal, payment, 6000, Nele)).ValueOrDefault!.State.ShouldBe(RefundState.Succeeded);
        (await AskAsync(portal, payment, 4000, Nele)).ValueOrDefault!.State.ShouldBe(RefundState.Succeeded);
        (await AskAsync(portal, payment, 1, Nele)).ValueOrDefault!.State.ShouldBe(RefundState.AwaitingApproval);
    }

    [Theory, DatabaseData]
    public async Task Rejected_refund_gives_its_share_free(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal, limit: 0);
        var refund = (await AskAsync(portal, payment, null, Nele)).ValueOrDefault!;

        var rejected = (await portal.Get<DecideRefund>().Reject(refund.Id, "kein Anspruch", Omar, Cancel)).ValueOrDefault.ShouldNotBeNull();

        (rejected.State, rejected.FailCode, rejected.DecidedByName).ShouldBe((RefundState.Failed, Refund.Rejected, "Omar Haddad"));
        (await portal.Services.StoryAsync(request.Id))[^1].ShouldBe("refund-rejected");
        (await AskAsync(portal, payment, null, Omar)).ValueOrDefault!.AmountValue.ShouldBe(Payables.Amount);
        provider.Refunds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_person_with_the_right_decides()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, payment) = await PaidAsync(portal, limit: 0);
        var refund = (await AskAsync(portal, payment, null, Nele)).ValueOrDefault!;
        var key = new Actor(ActorKind.ApiKey, Ids.New(portal.Clock), "erp", Omar.Permissions);

        (await portal.Get<DecideRefund>().Approve(refund.Id, key, Cancel)).Reason!.Code.ShouldBe("approval-needs-a-person");
        (await portal.Get<DecideRefund>().Reject(refund.Id, null, Actor.Portal, Cancel)).Reason!.Code.ShouldBe("approval-needs-a-person");
        (await portal.Get<DecideRefund>().Approve(refund.Id, Omar with { Permissions = new HashSet<string>() }, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<DecideRefund>().Approve(Ids.New(portal.Clock), Omar, Cancel)).Reason!.Code.ShouldBe("refund-not-found");
    }

    [Theory, DatabaseData]
    public async Task Database_itself_refuses_the_asker_as_approver_and_an_end_without_one(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (_, payment) = await PaidAsync(portal, limit: 0);
        await AskAsync(portal, payment, null, Nele);

        (await RefusedAsync(portal, $"""UPDATE "Refunds" SET "State" = 'Pending'""")).ShouldBeTrue();
        (await RefusedAsync(portal, $"""UPDATE "Refunds" SET "State" = 'Pending', "DecidedById" = "AskedById" """)).ShouldBeTrue();
        (await RefusedAsync(portal, $"""UPDATE "Refunds" SET "AskedById" = NULL""")).ShouldBeTrue();
        (await RefusedAsync(portal, $"""UPDATE "Refunds" SET "Reason" = 'changed'""")).ShouldBeFalse();
    }

    [Theory, DatabaseData]
    public async Task Money_that_comes_again_after_a_chargeback_is_told_and_booked(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal);
        await SayAsync(portal, payment, isChargedBack: true);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.ChargedBack);

        await SayAsync(portal, payment, isChargedBack: false);
        await SayAsync(portal, payment, isChargedBack: false);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await portal.Services.StoryAsync(request.Id)).TakeLast(2).ShouldBe(["charged-back", "chargeback-reversed"]);
        (await portal.Services.PaymentsAsync(request.Id)).Single().ChargedBackAt.ShouldBeNull();
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
        (await AskAsync(portal, payment, null, Nele)).ValueOrDefault!.State.ShouldBe(RefundState.Succeeded);
    }

    private static Actor Person(int number, string name) => new(ActorKind.Staff, new Guid($"0195a000-0000-7000-8000-00000000000{number}"), name, Roles.PermissionsOf[Roles.Finance]);

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private async Task<(PaymentRequest Request, Payment Payment)> PaidAsync(TestPortal portal, int? limit = null)
    {
        var request = await portal.Services.OpenRequestAsync();
        await portal.WriteAsync<int>(async db =>
        {
            var brand = await db.Brands.SingleAsync(brand => brand.Id == request.BrandId, Cancel);
            brand.Change(brand.Face with { RefundLimit = limit }, portal.Clock.GetUtcNow());
            return 1;
        });
        var attempt = (await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
        provider.Capture(attempt);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        return (request, (await portal.Services.PaymentsAsync(request.Id)).Single());
    }

    private Task SayAsync(TestPortal portal, Payment payment, bool isChargedBack)
    {
        provider.Say(payment.AttemptId!.Value, ProviderPhase.Captured, new ProviderCapture(payment.ProviderPaymentId, payment.AmountValue, "EUR", isChargedBack));
        return portal.Get<RecordPayment>().Run(payment.AttemptId.Value, Cancel);
    }

    private static Task<Outcome<Refund>> AskAsync(TestPortal portal, Payment payment, long? value, Actor actor) =>
        portal.Get<RefundPayment>().Run(payment.Id, value is { } cents ? Money.Of(cents, "EUR") : null, "Vertrag widerrufen", null, actor, Cancel);

    private static Task<bool> RefusedAsync(TestPortal portal, FormattableString sql) => portal.ReadAsync(async db =>
    {
        try
        {
            await db.Database.ExecuteSqlAsync(sql, Cancel);
            return false;
        }
        catch (System.Data.Common.DbException)
        {
            return true;
        }
    });
}
