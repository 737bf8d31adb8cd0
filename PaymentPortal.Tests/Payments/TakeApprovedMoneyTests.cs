using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments;

/// <summary>Money that a payer has agreed to and that the portal takes itself.</summary>
public sealed class TakeApprovedMoneyTests
{
    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Approved_money_is_taken_while_it_is_awaited(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Approved);

        await RecordTwiceAsync(portal, attempt);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        provider.Taken.ShouldBe(1);
    }

    [Theory, DatabaseData]
    public async Task Approved_money_is_not_taken_once_the_request_has_expired(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal, TimeSpan.FromHours(1));
        provider.Say(attempt, ProviderPhase.Approved);
        portal.Clock.Advance(TimeSpan.FromHours(1));

        await RecordTwiceAsync(portal, attempt);

        provider.Taken.ShouldBe(0);
        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().State.ShouldBe(PaymentAttemptState.Cancelled);
    }

    [Theory, DatabaseData]
    public async Task Money_that_is_being_taken_is_not_called_off(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Approved);
        provider.KeepsOnCancel = _ => true;
        var isCalledOff = true;
        provider.DuringCapture = async () => isCalledOff = await portal.Get<RecordPayment>().CallOff(attempt, PaymentAttemptState.Superseded, Cancel);

        await portal.Get<RecordPayment>().Run(attempt, Cancel);

        isCalledOff.ShouldBeFalse();
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Theory, DatabaseData]
    public async Task Money_that_may_be_on_its_way_is_asked_about_even_when_it_is_not_wanted_any_more(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Approved);
        provider.DuringCapture = () => throw new ProviderUnclearException("The line broke after the money moved.");
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        await portal.WriteAsync<bool>(async db =>
        {
            var row = await db.PaymentRequests.SingleAsync(row => row.Id == request.Id, Cancel);
            var payment = Payment.ReceiveTransfer(Ids.New(portal.Clock), row.Id, "none", "line-1", "bankTransfer", row.AmountDue, portal.Clock.GetUtcNow());
            db.Add(payment);
            row.Settle(payment.Id, null, "bankTransfer", payment.Amount, Actor.Portal, portal.Clock.GetUtcNow()).ShouldBeNull();
            return true;
        });

        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem().IsLive.ShouldBeTrue();

        provider.Capture(attempt);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        (await portal.Services.PaymentsAsync(request.Id)).Count(payment => payment.SurplusReason == "duplicate").ShouldBe(1);
    }

    [Theory, DatabaseData]
    public async Task Money_that_was_called_off_is_not_taken_although_it_was_approved(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Approved);
        provider.KeepsOnCancel = _ => true;

        (await portal.Get<RecordPayment>().CallOff(attempt, PaymentAttemptState.Superseded, Cancel)).ShouldBeTrue();
        await RecordTwiceAsync(portal, attempt);

        provider.Taken.ShouldBe(0);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
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
}
