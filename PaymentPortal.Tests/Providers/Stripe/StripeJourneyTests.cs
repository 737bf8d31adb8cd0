using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Support;
using PaymentPortal.Support.Payments;
using PaymentPortal.Support.Stripe;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Payments over the whole portal and back, with a brand's own account at the simulator.</summary>
public sealed class StripeJourneyTests : IAsyncLifetime
{
    private StripePortal portal = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => portal = await StripePortal.StartAsync();

    public async ValueTask DisposeAsync()
    {
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
        await portal.DisposeAsync();
    }

    [Theory]
    [InlineData("card")]
    [InlineData("paypal")]
    [InlineData("klarna")]
    public async Task Payer_pays_once_however_often_Stripe_says_so(string method)
    {
        var visit = await portal.VisitAsync(method);
        (await portal.ChooseAsync(visit.Request, method)).ValueOrDefault.ShouldBe(new PaymentStart.AtProvider(visit.AttemptId, visit.Page));

        portal.Stripe.Payer.Pay(visit.Session);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.NotifyAsync(visit.At)));

        await portal.EndsAsync(visit.Request.Id, PaymentRequestStatus.Paid);
        var payment = (await portal.Services.PaymentsAsync(visit.Request.Id)).ShouldHaveSingleItem();
        (payment.ProviderPaymentId, payment.AmountValue).ShouldBe((portal.Stripe.State.Intents.Single().Key, Payables.Amount));
        portal.Stripe.State.Sessions.ShouldHaveSingleItem();
        (await portal.ChooseAsync(visit.Request, method)).Reason.ShouldNotBeNull();
    }

    [Fact]
    public async Task Race_of_32_clicks_makes_one_session()
    {
        var (request, _) = await portal.Services.OpenStripeRequestAsync();

        var starts = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => portal.ChooseAsync(request, "card"), Cancel)));

        starts.Distinct().ShouldHaveSingleItem().ShouldBeOfType<Outcome<PaymentStart>.Done>();
        portal.Stripe.State.Sessions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answer_that_got_lost_is_made_up_for_by_the_next_click()
    {
        var (request, at) = await portal.Services.OpenStripeRequestAsync();
        portal.Stripe.Break(StripeFault.Truncated);
        (await portal.ChooseAsync(request, "card")).Reason!.Code.ShouldBe("provider-unreachable");
        portal.Stripe.Break(StripeFault.None);

        var visit = await portal.VisitAsync(request, at, "card");

        portal.Stripe.State.Sessions.ShouldHaveSingleItem().Key.ShouldBe(visit.Session);
        (await portal.Services.AttemptsAsync(request.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_method_expires_the_first_session()
    {
        var card = await portal.VisitAsync();

        var debit = await portal.VisitAsync(card.Request, card.At, "sepaDebit");

        portal.Stripe.State.Sessions[card.Session]["status"]!.GetValue<string>().ShouldBe("expired");
        portal.Stripe.Payer.Agree(debit.Session);
        await portal.NotifyAsync(card.At);
        await Eventually.HoldsAsync(async () => (await portal.Services.RequestAsync(card.Request.Id)).Status == PaymentRequestStatus.Processing, "the request waits for the bank");
        (await portal.ChooseAsync(card.Request, "card")).Reason!.Code.ShouldBe("payment-under-way");

        portal.Stripe.Payer.Pay(debit.Session);
        await portal.NotifyAsync(card.At);
        await portal.EndsAsync(card.Request.Id, PaymentRequestStatus.Paid);
        (await portal.Services.PaymentsAsync(card.Request.Id)).ShouldHaveSingleItem().Method.ShouldBe("sepaDebit");
    }

    [Fact]
    public async Task Debit_that_bounces_leaves_the_request_open_with_the_reason()
    {
        var visit = await portal.VisitAsync("sepaDebit");
        portal.Stripe.Payer.Agree(visit.Session);
        await portal.NotifyAsync(visit.At);
        await portal.SettleAsync();
        portal.Stripe.Payer.Bounce(visit.Session, "insufficient_funds");
        await portal.NotifyAsync(visit.At);

        await portal.EndsAsync(visit.Request.Id, PaymentRequestStatus.Open);
        var attempt = (await portal.Services.AttemptsAsync(visit.Request.Id)).ShouldHaveSingleItem();
        (attempt.State, attempt.EndReason).ShouldBe((PaymentAttemptState.Refused, "insufficient-funds"));
    }

    [Fact]
    public async Task Money_that_comes_after_another_paid_is_a_surplus()
    {
        var first = await portal.VisitAsync();
        var second = await portal.VisitAsync(first.Request, first.At, "paypal");
        portal.Stripe.Payer.Pay(second.Session);
        await portal.NotifyAsync(first.At);
        await portal.EndsAsync(first.Request.Id, PaymentRequestStatus.Paid);

        portal.Stripe.Payer.Pay(first.Session);
        await portal.NotifyAsync(first.At);
        await portal.SettleAsync();

        (await portal.Services.PaymentsAsync(first.Request.Id)).Select(payment => payment.SurplusReason).ShouldBe([null, "duplicate"], ignoreOrder: true);
    }

    [Fact]
    public async Task Money_that_comes_after_the_request_expired_is_kept_as_late()
    {
        var visit = await portal.VisitAsync(payableFor: TimeSpan.FromHours(1));
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await portal.Services.GetRequiredService<RecordPayment>().Run(visit.AttemptId, Cancel);
        portal.Stripe.State.Sessions[visit.Session]["status"]!.GetValue<string>().ShouldBe("expired");

        portal.Stripe.Payer.Pay(visit.Session);
        await portal.NotifyAsync(visit.At);
        await portal.SettleAsync();

        (await portal.Services.PaymentsAsync(visit.Request.Id)).ShouldHaveSingleItem().SurplusReason.ShouldBe("late");
    }

    [Theory]
    [InlineData(1L, null, "amount-differs")]
    [InlineData(null, "usd", "currency-differs")]
    public async Task Another_amount_or_currency_pays_nothing_and_is_seen(long? amount, string? currency, string reason)
    {
        var visit = await portal.VisitAsync();

        portal.Stripe.Payer.Pay(visit.Session, amount, currency);
        await portal.NotifyAsync(visit.At);

        await portal.EndsAsync(visit.Request.Id, PaymentRequestStatus.Open);
        (await portal.Services.PaymentsAsync(visit.Request.Id)).ShouldHaveSingleItem().SurplusReason.ShouldBe(reason);
    }

    [Fact]
    public async Task Refunds_in_part_and_in_full_and_a_dispute_are_recorded()
    {
        var visit = await portal.VisitAsync();
        portal.Stripe.Payer.Pay(visit.Session);
        await portal.NotifyAsync(visit.At);
        await portal.EndsAsync(visit.Request.Id, PaymentRequestStatus.Paid);
        var payment = (await portal.Services.PaymentsAsync(visit.Request.Id)).Single();
        var refund = portal.Services.GetRequiredService<RefundPayment>();

        (await refund.Run(payment.Id, Money.Of(1000, "EUR"), "Rabatt", null, Actor.Portal, Cancel)).ValueOrDefault!.State.ShouldBe(RefundState.Succeeded);
        (await portal.Services.RequestAsync(visit.Request.Id)).Status.ShouldBe(PaymentRequestStatus.PartiallyRefunded);
        portal.Stripe.Api.NextRefundIs = "pending";
        (await refund.Run(payment.Id, null, null, null, Actor.Portal, Cancel)).ValueOrDefault!.IsPending.ShouldBeTrue();
        portal.Stripe.Payer.EndRefunds("succeeded");
        await portal.NotifyAsync(visit.At);
        await portal.EndsAsync(visit.Request.Id, PaymentRequestStatus.Refunded);
        portal.Stripe.State.Charges.Single().Value["amount_refunded"]!.GetValue<long>().ShouldBe(Payables.Amount);

        var other = await portal.VisitAsync();
        portal.Stripe.Payer.Pay(other.Session);
        portal.Stripe.Payer.Dispute(other.Session, "needs_response");
        await portal.NotifyAsync(other.At);
        await portal.EndsAsync(other.Request.Id, PaymentRequestStatus.ChargedBack);
    }

    [Fact]
    public async Task Forged_stale_and_foreign_notifications_change_nothing()
    {
        var visit = await portal.VisitAsync();
        portal.Stripe.Payer.Pay(visit.Session);
        var body = portal.Stripe.Events().Single().Body;
        var foreign = Encoding.UTF8.GetBytes("""{"id":"evt_1","object":"event","type":"payout.paid","data":{"object":{"id":"po_1"}}}""");
        var another = await portal.VisitAsync();

        (await portal.PostAsync(visit.At, body, portal.Stripe.Sign(body, "whsec_other"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await portal.PostAsync(visit.At, body, portal.Stripe.Sign(body, ago: TimeSpan.FromMinutes(6)))).ShouldBe(HttpStatusCode.Unauthorized);
        (await portal.PostAsync(visit.At, [.. body, (byte)' '], portal.Stripe.Sign(body))).ShouldBe(HttpStatusCode.Unauthorized);
        (await portal.PostAsync(visit.At, body, [])).ShouldBe(HttpStatusCode.Unauthorized);
        (await portal.PostAsync(visit.At, "{"u8.ToArray(), portal.Stripe.Sign("{"u8.ToArray()))).ShouldBe(HttpStatusCode.Unauthorized);
        (await portal.PostAsync(visit.At with { AccountId = Ids.New(portal.Clock) }, body, portal.Stripe.Sign(body))).ShouldBe(HttpStatusCode.NotFound);
        (await portal.PostAsync(visit.At, foreign, portal.Stripe.Sign(foreign))).ShouldBe(HttpStatusCode.OK);

        (await portal.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(0);
        (await portal.Services.RequestAsync(visit.Request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
        (await portal.Services.AttemptsAsync(another.Request.Id)).ShouldHaveSingleItem().IsLive.ShouldBeTrue();
    }
}
