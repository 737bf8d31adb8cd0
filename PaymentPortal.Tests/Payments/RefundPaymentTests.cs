using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

public sealed class RefundPaymentTests
{
    private static readonly Actor Finance = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000003"), "Nele Brandt", Roles.PermissionsOf[Roles.Finance]);

    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Of_50_refunds_of_a_tenth_at_once_exactly_ten_succeed(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => RefundAsync(portal, payment, Payables.Amount / 10), Cancel)));

        outcomes.Count(outcome => outcome.ValueOrDefault is { State: RefundState.Succeeded }).ShouldBe(10);
        outcomes.Where(outcome => outcome.Reason is not null).Select(outcome => outcome.Reason!.Code).Distinct().ShouldHaveSingleItem().ShouldBe("nothing-left-to-refund");
        provider.Refunds.Count.ShouldBe(10);
        var after = await portal.Services.RequestAsync(request.Id);
        (after.Status, after.AmountRefunded).ShouldBe((PaymentRequestStatus.Refunded, Payables.Amount));
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Parts_go_back_until_a_cent_too_many_is_refused(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal);

        (await RefundAsync(portal, payment, 5000)).ValueOrDefault.ShouldNotBeNull().State.ShouldBe(RefundState.Succeeded);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.PartiallyRefunded);
        var fault = (await RefundAsync(portal, payment, Payables.Amount - 4999)).Reason!.Faults.ShouldHaveSingleItem();
        (fault.Field, fault.Code, fault.Limit).ShouldBe(("/amount/value", "more-than-left", Payables.Amount - 5000));
        (await RefundAsync(portal, payment, -1)).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("not-positive");
        (await RefundAsync(portal, payment, 0)).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("not-positive");
        (await RefundAsync(portal, payment, null)).ValueOrDefault.ShouldNotBeNull().AmountValue.ShouldBe(Payables.Amount - 5000);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Refunded);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Unclear_answer_leaves_the_refund_pending_and_the_job_clears_it_up_with_the_same_id(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal);
        provider.Fault = new ProviderUnclearException("the line broke");

        var refund = (await RefundAsync(portal, payment, null)).ValueOrDefault.ShouldNotBeNull();
        refund.State.ShouldBe(RefundState.Pending);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await RefundAsync(portal, payment, 1)).Reason!.Code.ShouldBe("nothing-left-to-refund");
        provider.Fault = null;
        await portal.Get<ClearUpRefundsJob>().Run(Cancel);
        (await FindAsync(portal, refund.Id)).State.ShouldBe(RefundState.Pending, "it is not due yet");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await portal.Get<ClearUpRefundsJob>().Run(Cancel);

        (await FindAsync(portal, refund.Id)).State.ShouldBe(RefundState.Succeeded);
        provider.Refunds.Keys.ShouldHaveSingleItem().ShouldBe(refund.Id);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Refunded);
        (await portal.Services.StoryAsync(request.Id)).TakeLast(2).ShouldBe(["refund-requested", "refunded"]);
    }

    [Fact]
    public async Task Refused_refund_fails_and_gives_its_share_free()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, payment) = await PaidAsync(portal);
        provider.Fault = new ProviderRefusedException("refund-refused");

        var refund = (await RefundAsync(portal, payment, null)).ValueOrDefault.ShouldNotBeNull();
        provider.Fault = null;
        (await RefundAsync(portal, payment, null)).ValueOrDefault.ShouldNotBeNull().State.ShouldBe(RefundState.Succeeded);

        (refund.State, refund.FailCode).ShouldBe((RefundState.Failed, "refund-refused"));
        (await portal.Services.StoryAsync(request.Id)).TakeLast(4).ShouldBe(["refund-requested", "refund-failed", "refund-requested", "refunded"]);
    }

    [Theory, DatabaseData]
    public async Task Same_form_sent_twice_gives_back_once(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, payment) = await PaidAsync(portal);
        var refundId = Ids.New(portal.Clock);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => RefundAsync(portal, payment, 1000, refundId), Cancel)));

        outcomes.ShouldAllBe(outcome => outcome is Outcome<Refund>.Done);
        (await portal.Services.RequestAsync(request.Id)).AmountRefunded.ShouldBe(1000);
    }

    [Fact]
    public async Task Money_that_the_bank_took_back_is_not_given_back_too()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, payment) = await PaidAsync(portal);
        provider.Say(payment.AttemptId!.Value, ProviderPhase.Captured, new ProviderCapture(payment.ProviderPaymentId, payment.AmountValue, "EUR", ChargedBack: true));
        await portal.Get<RecordPayment>().Run(payment.AttemptId.Value, Cancel);

        (await RefundAsync(portal, payment, null)).Reason!.Code.ShouldBe("payment-charged-back");

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.ChargedBack);
    }

    [Fact]
    public async Task Refund_that_arrives_after_a_chargeback_is_told_and_the_status_stays()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, payment) = await PaidAsync(portal);
        provider.AnswerRefund = order => new ProviderRefund($"rfd_{order.RefundId:N}", ProviderRefundPhase.Pending);
        var refund = (await RefundAsync(portal, payment, null)).ValueOrDefault.ShouldNotBeNull();
        provider.Say(payment.AttemptId!.Value, ProviderPhase.Captured, new ProviderCapture(payment.ProviderPaymentId, payment.AmountValue, "EUR", ChargedBack: true));
        await portal.Get<RecordPayment>().Run(payment.AttemptId.Value, Cancel);
        provider.AnswerRefund = order => new ProviderRefund($"rfd_{order.RefundId:N}", ProviderRefundPhase.Succeeded);

        await portal.Get<RecordRefund>().OfAttempt(payment.AttemptId.Value, Cancel);

        (await FindAsync(portal, refund.Id)).State.ShouldBe(RefundState.Succeeded);
        var after = await portal.Services.RequestAsync(request.Id);
        (after.Status, after.AmountRefunded).ShouldBe((PaymentRequestStatus.ChargedBack, Payables.Amount));
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Surplus_goes_back_and_no_longer_needs_attention(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, _) = await PaidAsync(portal);
        var attempt = (await portal.Services.AttemptsAsync(request.Id)).Single().Id;
        provider.Say(attempt, ProviderPhase.Captured, new ProviderCapture($"cap_{attempt:N}", Payables.Amount, "EUR"), new ProviderCapture("cap_twice", Payables.Amount, "EUR"));
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        var surplus = (await portal.Services.PaymentsAsync(request.Id)).Single(payment => payment.Kind == PaymentKind.Surplus);

        (await RefundAsync(portal, surplus, 1000)).ValueOrDefault.ShouldNotBeNull();
        (await ReasonAsync(portal, request)).ShouldBe("duplicate");
        (await RefundAsync(portal, surplus, null)).ValueOrDefault.ShouldNotBeNull();

        (await ReasonAsync(portal, request)).ShouldBeNull();
        var after = await portal.Services.RequestAsync(request.Id);
        (after.Status, after.AmountRefunded).ShouldBe((PaymentRequestStatus.Paid, 0));
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_without_a_provider_is_only_written_down()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        await portal.Get<MarkAsPaid>().Run(request.Id, new OutsideInput(), null, Finance, Cancel);

        var refund = (await RefundAsync(portal, (await portal.Services.PaymentsAsync(request.Id)).Single(), null)).ValueOrDefault.ShouldNotBeNull();

        (refund.State, provider.Refunds.Count).ShouldBe((RefundState.Succeeded, 0));
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Refunded);
    }

    [Fact]
    public async Task Who_may_not_move_money_and_what_does_not_exist_is_refused()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, payment) = await PaidAsync(portal);

        (await portal.Get<RefundPayment>().Run(payment.Id, null, null, null, Some.Agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<RefundPayment>().Run(Ids.New(portal.Clock), null, null, null, Finance, Cancel)).Reason!.Code.ShouldBe("payment-not-found");
        (await portal.Get<RefundPayment>().Run(payment.Id, Money.Of(1, "USD"), new string('x', 201), null, Finance, Cancel)).Reason!.Faults.Select(fault => fault.Code).ShouldBe(["currency-differs", "too-long"]);
    }

    [Theory, DatabaseData]
    public async Task Database_itself_refuses_a_refund_beyond_the_payment_and_a_changed_one(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (_, payment) = await PaidAsync(portal);
        var refund = (await RefundAsync(portal, payment, 12000)).ValueOrDefault.ShouldNotBeNull();

        (await ThrowsAsync(portal, $"""UPDATE "Refunds" SET "AmountValue" = 1""")).ShouldBeTrue();
        (await ThrowsAsync(portal, $"""UPDATE "Refunds" SET "State" = 'Failed'""")).ShouldBeTrue();
        (await ThrowsAsync(portal, $"""DELETE FROM "Refunds" """)).ShouldBeTrue();
        (await Should.ThrowAsync<Exception>(() => portal.WriteAsync<int>(db =>
        {
            db.Add(Refund.Ask(Ids.New(portal.Clock), payment, Money.Of(951, "EUR"), null, Finance, portal.Clock.GetUtcNow()));
            return Task.FromResult<Outcome<int>>(1);
        }))).ToString().ShouldContain("more would be given back than was paid");

        (await FindAsync(portal, refund.Id)).AmountValue.ShouldBe(12000);
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private async Task<(PaymentRequest Request, Payment Payment)> PaidAsync(TestPortal portal)
    {
        var request = await portal.Services.OpenRequestAsync();
        var attempt = (await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
        provider.Capture(attempt);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        return (request, (await portal.Services.PaymentsAsync(request.Id)).Single());
    }

    private static Task<Outcome<Refund>> RefundAsync(TestPortal portal, Payment payment, long? value, Guid? refundId = null) =>
        portal.Get<RefundPayment>().Run(payment.Id, value is { } cents ? Money.Of(cents, "EUR") : null, "Vertrag widerrufen", refundId, Finance, Cancel);

    private static Task<Refund> FindAsync(TestPortal portal, Guid id) => portal.ReadAsync(db => db.Refunds.AsNoTracking().SingleAsync(refund => refund.Id == id, Cancel));

    private static Task<string?> ReasonAsync(TestPortal portal, PaymentRequest request) =>
        portal.ReadAsync(db => db.RequestProgress.Where(progress => progress.PaymentRequestId == request.Id).Select(progress => progress.SurplusReason).SingleAsync(Cancel));

    private static Task<bool> ThrowsAsync(TestPortal portal, FormattableString sql) => portal.ReadAsync(async db =>
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
