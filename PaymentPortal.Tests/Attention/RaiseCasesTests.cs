using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Attention;

public sealed class RaiseCasesTests
{
    private static readonly Actor Finance = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000009"), "Miriam Köster", Roles.PermissionsOf[Roles.Finance]);

    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Money_that_came_twice_is_a_case_until_it_went_back(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        await SayAsync(portal, attempt, new ProviderCapture("cap_1", Payables.Amount, "EUR"), new ProviderCapture("cap_2", Payables.Amount, "EUR"));

        var row = (await ListAsync(portal)).ShouldHaveSingleItem();
        row.Case.Kind.ShouldBe(AttentionKind.PaidTwice);
        row.Case.Amount.ShouldBe(Money.Of(Payables.Amount, "EUR"));
        row.Reference.ShouldBe(request.Reference);

        await portal.Get<RefundPayment>().Run(row.Case.Id, Money.Of(1, "EUR"), null, null, Finance, Cancel);
        (await ListAsync(portal)).ShouldHaveSingleItem();

        await portal.Get<RefundPayment>().Run(row.Case.Id, null, null, null, Finance, Cancel);
        (await ListAsync(portal)).ShouldBeEmpty();
        (await ListAsync(portal, AttentionView.Done)).ShouldHaveSingleItem().Case.Acts.Select(act => act.Act).ShouldBe(["opened", "settled"]);
    }

    [Theory]
    [InlineData(Payables.Amount + 1, "EUR", AttentionKind.AmountDiffers)]
    [InlineData(Payables.Amount, "CHF", AttentionKind.AmountDiffers)]
    public async Task Money_that_is_not_what_was_due_is_a_case(long value, string currency, AttentionKind kind)
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, attempt) = await AttemptAsync(portal);

        await SayAsync(portal, attempt, new ProviderCapture("cap_1", value, currency));

        (await ListAsync(portal)).ShouldHaveSingleItem().Case.Kind.ShouldBe(kind);
    }

    [Theory, DatabaseData]
    public async Task Money_that_a_bank_took_back_is_a_case_and_reopens_nothing(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        await SayAsync(portal, attempt, new ProviderCapture("cap_1", Payables.Amount, "EUR"));

        await SayAsync(portal, attempt, new ProviderCapture("cap_1", Payables.Amount, "EUR", ChargedBack: true));

        (await ListAsync(portal)).ShouldHaveSingleItem().Case.Kind.ShouldBe(AttentionKind.ChargedBack);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.ChargedBack);
    }

    [Theory, DatabaseData]
    public async Task Payment_of_which_nobody_knows_for_a_day_is_a_case_until_the_provider_speaks(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (_, attempt) = await AttemptAsync(portal);
        provider.Fault = new ProviderUnclearException("The line is dead.");
        await portal.Get<FindCasesJob>().Run(Cancel);
        (await ListAsync(portal)).ShouldBeEmpty();

        portal.Clock.Advance(FindCasesJob.LongestSilence + TimeSpan.FromSeconds(1));
        await portal.Get<FindCasesJob>().Run(Cancel);
        await portal.Get<FindCasesJob>().Run(Cancel);
        (await ListAsync(portal)).ShouldHaveSingleItem().Case.Kind.ShouldBe(AttentionKind.Unknown);

        provider.Fault = null;
        await SayAsync(portal, attempt, new ProviderCapture("cap_1", Payables.Amount, "EUR"));
        await portal.Get<FindCasesJob>().Run(Cancel);
        (await ListAsync(portal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Direct_debit_may_be_pending_for_two_weeks()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Pending);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);

        portal.Clock.Advance(FindCasesJob.LongestPending);
        await portal.Get<FindCasesJob>().Run(Cancel);
        (await ListAsync(portal)).ShouldBeEmpty();

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await portal.Get<FindCasesJob>().Run(Cancel);
        (await ListAsync(portal)).ShouldHaveSingleItem();
    }

    [Theory, DatabaseData]
    public async Task Case_is_taken_put_off_closed_and_opened_again_and_every_act_is_kept(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (_, attempt) = await AttemptAsync(portal);
        await SayAsync(portal, attempt, new ProviderCapture("cap_1", 1, "EUR"));
        var id = (await ListAsync(portal)).ShouldHaveSingleItem().Case.Id;
        var change = portal.Get<ChangeCase>();

        await change.Take(id, Finance, Cancel);
        (await ListAsync(portal, AttentionView.Mine)).ShouldHaveSingleItem().Case.AssigneeName.ShouldBe(Finance.Name);
        await change.PutOff(id, portal.Clock.GetUtcNow().AddHours(1), Finance, Cancel);
        (await ListAsync(portal)).ShouldBeEmpty();
        (await ListAsync(portal, AttentionView.Later)).ShouldHaveSingleItem();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        (await ListAsync(portal)).ShouldHaveSingleItem();
        await change.Close(id, "Guthaben für die nächste Rechnung", Finance, Cancel);
        await change.Close(id, "noch einmal", Finance, Cancel);
        (await ListAsync(portal)).ShouldBeEmpty();
        await change.Reopen(id, Finance, Cancel);

        var row = (await ListAsync(portal)).ShouldHaveSingleItem();
        row.Case.Acts.OrderBy(act => act.Number).Select(act => act.Act).ShouldBe(["opened", "taken", "put-off", "closed", "reopened"]);
        row.Case.Acts.Single(act => act.Act == "closed").Note.ShouldBe("Guthaben für die nächste Rechnung");
        (await portal.Get<ListCases>().Count(Finance, Cancel)).ValueOrDefault!.Kinds[AttentionKind.AmountDiffers].ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, attempt) = await AttemptAsync(portal);
        await SayAsync(portal, attempt, new ProviderCapture("cap_1", 1, "EUR"));
        var id = (await ListAsync(portal)).ShouldHaveSingleItem().Case.Id;

        (await portal.Get<ChangeCase>().Close(id, null, Some.Auditor, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<ChangeCase>().Close(id, new string('x', AttentionCase.LongestNote + 1), Finance, Cancel)).Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/note");
        (await portal.Get<ChangeCase>().PutOff(id, portal.Clock.GetUtcNow(), Finance, Cancel)).Reason!.Code.ShouldBe("in-the-past");
        (await portal.Get<ChangeCase>().Take(Guid.Empty, Finance, Cancel)).Reason!.Code.ShouldBe("case-not-found");
        (await ListAsync(portal)).ShouldHaveSingleItem().Case.Acts.ShouldHaveSingleItem();
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static async Task<(PaymentRequest Request, Guid Attempt)> AttemptAsync(TestPortal portal)
    {
        var request = await portal.Services.OpenRequestAsync();
        return (request, (await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId);
    }

    private async Task SayAsync(TestPortal portal, Guid attempt, params ProviderCapture[] captures)
    {
        provider.Say(attempt, ProviderPhase.Captured, captures);
        (await portal.Get<RecordPayment>().Run(attempt, Cancel)).ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<AttentionRow>> ListAsync(TestPortal portal, AttentionView view = AttentionView.Open) =>
        (await portal.Get<ListCases>().Run(new AttentionFilter(view), Finance, Cancel)).ValueOrDefault!;
}
