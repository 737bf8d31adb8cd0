using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

public sealed class RecordPaymentTests
{
    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Money_reported_64_times_at_once_is_recorded_once(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Capture(attempt);

        var clear = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => portal.Get<RecordPayment>().Run(attempt, Cancel), Cancel)));

        clear.ShouldAllBe(isClear => isClear);
        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().Kind.ShouldBe(PaymentKind.Settlement);
        (await portal.Services.StoryAsync(request.Id)).Count(kind => kind == "payment-settled").ShouldBe(1);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Money_that_came_and_went_before_anybody_looked_is_told_whole(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Captured, new ProviderCapture("cap_1", Payables.Amount, "EUR", ChargedBack: true));

        await RecordTwiceAsync(portal, attempt);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.ChargedBack);
        (await portal.Services.StoryAsync(request.Id))[^2..].ShouldBe(["payment-settled", "charged-back"]);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Attempt_that_runs_while_another_ones_money_settles_the_request_is_called_off(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, first) = await AttemptAsync(portal);
        await portal.Get<StartPayment>().Run(request.Id, "paypal", "de", Cancel);
        provider.Capture(first);

        await portal.Get<RecordPayment>().Run(first, Cancel);
        await portal.Get<ClearUpAttemptsJob>().Run(Cancel);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await portal.Services.AttemptsAsync(request.Id)).ShouldAllBe(attempt => !attempt.IsLive);
        (await provider.Fetch((await portal.Services.AttemptsAsync(request.Id)).Single(attempt => attempt.Id != first).Id, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Fact]
    public async Task Look_out_of_turn_does_not_put_the_janitor_off()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, attempt) = await AttemptAsync(portal);
        var planned = (await portal.Services.AttemptsAsync(request.Id)).Single().NextCheckAt;

        await RecordTwiceAsync(portal, attempt);

        (await portal.Services.AttemptsAsync(request.Id)).Single().NextCheckAt.ShouldBe(planned);
    }

    [Fact]
    public async Task Attempt_of_a_provider_that_was_switched_off_holds_its_request_for_an_hour_at_most()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        var attempt = Ids.New(portal.Clock);
        await portal.WriteAsync<bool>(async db =>
        {
            var row = await db.PaymentRequests.SingleAsync(row => row.Id == request.Id, Cancel);
            row.StartAttempt(attempt, "card", "gone", portal.Clock.GetUtcNow());
            db.Add(PaymentAttempt.Start(attempt, row.Id, row.Version, "card", new ProviderAtHand("gone"), row.AmountDue, "Nordwind Versicherung AG", "de", portal.Clock.GetUtcNow()));
            return true;
        });

        (await portal.Get<RecordPayment>().CallOff(attempt, PaymentAttemptState.Cancelled, Cancel)).ShouldBeFalse();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        (await portal.Get<RecordPayment>().CallOff(attempt, PaymentAttemptState.Cancelled, Cancel)).ShouldBeTrue();

        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().EndReason.ShouldBe("provider-switched-off");
    }

    [Theory, DatabaseData]
    public async Task Second_capture_is_a_surplus_and_its_chargeback_leaves_the_request_paid(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Captured, new ProviderCapture("cap_1", Payables.Amount, "EUR"), new ProviderCapture("cap_2", Payables.Amount, "EUR"));
        await RecordTwiceAsync(portal, attempt);
        provider.Say(attempt, ProviderPhase.Captured, new ProviderCapture("cap_1", Payables.Amount, "EUR"), new ProviderCapture("cap_2", Payables.Amount, "EUR", ChargedBack: true));
        await RecordTwiceAsync(portal, attempt);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await portal.Services.PaymentsAsync(request.Id)).Select(payment => payment.SurplusReason).ShouldBe([null, "duplicate"], ignoreOrder: true);
        (await SumAsync(portal, LedgerAccount.Surplus)).ShouldBe(0);
        (await SumAsync(portal, LedgerAccount.Chargebacks)).ShouldBe(0);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Payables.Amount + 1, "EUR", "amount-differs")]
    [InlineData(1, "EUR", "amount-differs")]
    [InlineData(Payables.Amount, "CHF", "currency-differs")]
    public async Task Money_that_is_not_what_was_ordered_is_kept_as_a_surplus(long value, string currency, string reason)
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Captured, new ProviderCapture("cap_1", value, currency));

        await RecordTwiceAsync(portal, attempt);

        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().SurplusReason.ShouldBe(reason);
        (await portal.Services.RequestAsync(request.Id)).AmountPaid.ShouldBe(0);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_that_comes_after_the_expiry_is_late_unless_it_was_awaited_in_time()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (late, lateAttempt) = await AttemptAsync(portal, TimeSpan.FromHours(1));
        var (inTime, inTimeAttempt) = await AttemptAsync(portal, TimeSpan.FromHours(1));
        provider.Say(inTimeAttempt, ProviderPhase.Pending);
        await RecordTwiceAsync(portal, inTimeAttempt);
        portal.Clock.Advance(TimeSpan.FromHours(2));
        provider.Capture(lateAttempt);
        provider.Capture(inTimeAttempt);
        await RecordTwiceAsync(portal, lateAttempt);
        await RecordTwiceAsync(portal, inTimeAttempt);

        (await portal.Services.PaymentsAsync(late.Id)).ShouldHaveSingleItem().SurplusReason.ShouldBe("late");
        (await portal.Services.PaymentsAsync(inTime.Id)).ShouldHaveSingleItem().Kind.ShouldBe(PaymentKind.Settlement);
        (await portal.Services.RequestAsync(inTime.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Money_of_an_old_attempt_does_not_end_the_waiting_for_the_new_one()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, old) = await AttemptAsync(portal);
        await portal.Get<StartPayment>().Run(request.Id, "paypal", "de", Cancel);
        var current = (await portal.Services.AttemptsAsync(request.Id)).Single(attempt => attempt.IsLive).Id;
        provider.Say(current, ProviderPhase.Pending);
        await RecordTwiceAsync(portal, current);

        provider.Say(old, ProviderPhase.Captured, new ProviderCapture("cap_old", 1, "EUR"));
        await RecordTwiceAsync(portal, old);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Processing);
        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().SurplusReason.ShouldBe("amount-differs");
    }

    [Fact]
    public async Task Provider_that_never_heard_of_an_attempt_is_told_not_to_begin_it()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var request = await portal.Services.OpenRequestAsync();
        provider.Fault = new ProviderUnclearException("silence");
        await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel);
        provider.Fault = null;
        var attempt = (await portal.Services.AttemptsAsync(request.Id)).Single();

        await portal.Get<RecordPayment>().Run(attempt.Id, Cancel);
        (await portal.Services.AttemptsAsync(request.Id)).Single().IsLive.ShouldBeTrue();
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        await portal.Get<RecordPayment>().Run(attempt.Id, Cancel);

        (await portal.Services.AttemptsAsync(request.Id)).Single().State.ShouldBe(PaymentAttemptState.Cancelled);
        (await provider.Fetch(attempt.Id, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Fact]
    public async Task Attempt_that_cannot_be_recorded_does_not_keep_the_janitor_from_the_others()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, broken) = await AttemptAsync(portal);
        var (good, fine) = await AttemptAsync(portal);
        provider.Say(broken, ProviderPhase.Captured, new ProviderCapture("cap_1", Payables.Amount, "no currency"));
        provider.Capture(fine);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await portal.Get<ClearUpAttemptsJob>().Run(Cancel);

        (await portal.Services.RequestAsync(good.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        var left = await portal.ReadAsync(db => db.PaymentAttempts.SingleAsync(attempt => attempt.Id == broken, Cancel));
        left.IsLive.ShouldBeTrue();
        left.NextCheckAt!.Value.ShouldBeGreaterThan(portal.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Janitor_asks_again_later_when_the_provider_is_silent_or_refuses_to_answer()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, _) = await AttemptAsync(portal);
        foreach (var fault in (Exception[])[new ProviderUnclearException("silence"), new ProviderRefusedException("unauthorized")])
        {
            provider.Fault = fault;
            portal.Clock.Advance(TimeSpan.FromHours(2));

            await portal.Get<ClearUpAttemptsJob>().Run(Cancel);

            var attempt = (await portal.Services.AttemptsAsync(request.Id)).Single();
            attempt.IsLive.ShouldBeTrue();
            attempt.NextCheckAt!.Value.ShouldBeGreaterThan(portal.Clock.GetUtcNow());
        }
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static async Task<(PaymentRequest Request, Guid AttemptId)> AttemptAsync(TestPortal portal, TimeSpan? payableFor = null)
    {
        var request = await portal.Services.OpenRequestAsync(payableFor: payableFor);
        var start = await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel);
        return (request, start.ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId);
    }

    private static async Task RecordTwiceAsync(TestPortal portal, Guid attemptId)
    {
        (await portal.Get<RecordPayment>().Run(attemptId, Cancel)).ShouldBeTrue();
        (await portal.Get<RecordPayment>().Run(attemptId, Cancel)).ShouldBeTrue();
    }

    private static Task<long> SumAsync(TestPortal portal, LedgerAccount account) =>
        portal.ReadAsync(db => db.LedgerPostings.Where(posting => posting.Account == account).SumAsync(posting => posting.Amount, Cancel));
}
