using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.PayPal;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.PayPal;

/// <summary>Payments over a brand's account at PayPal, over real HTTP in both directions; PayPal is the simulator.</summary>
public sealed class PayPalJourneyTests : IAsyncLifetime
{
    private const string Approved = "CHECKOUT.ORDER.APPROVED";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private PayPalSimulator paypal = null!;
    private AppHost host = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        paypal = await PayPalSimulator.StartAsync();
        var settings = new Dictionary<string, string> { ["DemoData"] = "false", ["Providers:PayPal:BaseAddress"] = paypal.Address.AbsoluteUri };
        host = await AppHost.StartAsync(new AppSettings { More = settings }, services => services.AddSingleton<TimeProvider>(clock));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await paypal.DisposeAsync();
    }

    [Fact]
    public async Task Check_registers_the_notification_address_once_and_wrong_credentials_are_told()
    {
        var request = await OpenAsync();

        paypal.Webhooks.ShouldHaveSingleItem().Key.ShouldEndWith("/notifications");
        (await Should.ThrowAsync<ProviderRefusedException>(() => host.Services.ConnectAsync(request.BrandId, "paypal", ("clientId", PayPalSimulator.ClientId), ("clientSecret", "wrong")))).Reason.ShouldBe("credentials-refused");
        (await Should.ThrowAsync<ProviderRefusedException>(() => host.Services.ConnectAsync(request.BrandId, "paypal", ("environment", "moon")))).Reason.ShouldBe("environment-unknown");
    }

    [Fact]
    public async Task Double_click_orders_once_and_money_is_taken_once_after_the_payer_agreed()
    {
        var request = await OpenAsync();
        var page = await ToPayPalAsync(request);
        (await ToPayPalAsync(request)).ShouldBe(page);
        paypal.Single.Unit["amount"]!["value"]!.ToString().ShouldBe("129.50");
        paypal.Single.Approve();

        var told = PayPalSimulator.Event("WH-1", Approved, paypal.Single);
        for (var i = 0; i < 3; i++)
        {
            (await paypal.PostAsync(told, clock.GetUtcNow())).ShouldBe(200);
        }

        await EndsAsync(request, PaymentRequestStatus.Paid);
        (await paypal.PostAsync(PayPalSimulator.Event("WH-2", "PAYMENT.CAPTURE.COMPLETED", paypal.Single), clock.GetUtcNow())).ShouldBe(200);
        (await paypal.PostAsync(PayPalSimulator.Event("WH-0", "CHECKOUT.ORDER.COMPLETED", paypal.Single), clock.GetUtcNow())).ShouldBe(200);
        await Eventually.HoldsAsync(async () => Pass() && await host.Services.ReadAsync(Quiet.AreNotificationsDoneAsync), "all notifications are done");
        paypal.Single.Captures.ShouldHaveSingleItem();
        (await host.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().ProviderPaymentId.ShouldBe(paypal.Single.Captures[0].Id);
        (await host.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(3);
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Agreed_but_expired_in_the_meantime_is_never_captured()
    {
        var request = await OpenAsync(TimeSpan.FromHours(1));
        await ToPayPalAsync(request);
        clock.Advance(TimeSpan.FromHours(2));
        paypal.Single.Approve();
        await paypal.PostAsync(PayPalSimulator.Event("WH-1", Approved, paypal.Single), clock.GetUtcNow());

        await Eventually.HoldsAsync(async () => Pass() && !(await host.Services.AttemptsAsync(request.Id)).Single().IsLive, "the attempt has ended");

        await LookAsync(request);
        paypal.Calls.ShouldNotContain(call => call.EndsWith("/capture", StringComparison.Ordinal));
        (await host.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Payer_who_agrees_after_another_attempt_began_pays_nothing_there()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        var first = (await host.Services.AttemptsAsync(request.Id)).Single();
        (await host.Services.GetRequiredService<RecordPayment>().CallOff(first.Id, PaymentAttemptState.Superseded, Cancel)).ShouldBeTrue();

        paypal.Single.Approve();
        await paypal.PostAsync(PayPalSimulator.Event("WH-1", Approved, paypal.Single), clock.GetUtcNow());
        await Eventually.HoldsAsync(async () => Pass() && await host.Services.ReadAsync(Quiet.AreNotificationsDoneAsync), "the notification is done");

        await LookAsync(request);
        paypal.Single.Captures.ShouldBeEmpty();
        (await host.Services.AttemptsAsync(request.Id)).Single().State.ShouldBe(PaymentAttemptState.Superseded);
    }

    [Fact]
    public async Task Attempt_whose_money_is_being_taken_is_not_called_off()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        paypal.Single.Approve();
        paypal.Lost[$"POST /v2/checkout/orders/{paypal.Single.Id}/capture"] = 3;
        paypal.Single.CaptureIssue = "INTERNAL";
        var attempt = (await host.Services.AttemptsAsync(request.Id)).Single();
        var record = host.Services.GetRequiredService<RecordPayment>();
        (await record.Run(attempt.Id, Cancel)).ShouldBeFalse();

        (await record.CallOff(attempt.Id, PaymentAttemptState.Superseded, Cancel)).ShouldBeFalse();
        paypal.Single.CaptureIssue = null;
        (await record.Run(attempt.Id, Cancel)).ShouldBeTrue();

        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        paypal.Single.Captures.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Capture_whose_answer_is_lost_takes_the_money_once()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        paypal.Single.Approve();
        paypal.Lost[$"POST /v2/checkout/orders/{paypal.Single.Id}/capture"] = 3;
        var attempt = (await host.Services.AttemptsAsync(request.Id)).Single();

        (await host.Services.GetRequiredService<RecordPayment>().Run(attempt.Id, Cancel)).ShouldBeFalse();
        (await host.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();

        await EndsAsync(request, PaymentRequestStatus.Paid);
        paypal.Single.Captures.ShouldHaveSingleItem();
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_instrument_ends_the_attempt_without_money()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        paypal.Single.Approve();
        paypal.Single.CaptureIssue = "INSTRUMENT_DECLINED";

        await LookAsync(request);

        (await host.Services.AttemptsAsync(request.Id)).Single().State.ShouldBe(PaymentAttemptState.Refused);
        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
    }

    [Fact]
    public async Task Other_amount_than_asked_for_is_surplus_and_settles_nothing()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        paypal.Single.Approve();
        paypal.Single.Unit["amount"]!["value"] = "129.49";

        await LookAsync(request);

        (await host.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().SurplusReason.ShouldBe("amount-differs");
        (await host.Services.RequestAsync(request.Id)).Status.ShouldNotBe(PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Forged_stale_and_changed_notifications_are_not_believed()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        var now = clock.GetUtcNow();
        var told = PayPalSimulator.Event("WH-1", Approved, paypal.Single);

        (await paypal.PostAsync(told, now, changeSignature: _ => "forged")).ShouldBe(401);
        (await paypal.PostAsync(told, now, change: text => text + " ")).ShouldBe(401);
        (await paypal.PostAsync(told, now, change: text => text[..^1] + ",\"x\":1}")).ShouldBe(401);
        (await paypal.PostAsync(told, now, change: text => text + ",\"webhook_id\":\"x\"")).ShouldBe(401);
        (await paypal.PostAsync(told, now, change: _ => "[]")).ShouldBe(401);
        (await paypal.PostAsync(told, now.AddDays(-5))).ShouldBe(401);
        (await paypal.PostAsync(told, now.AddHours(1))).ShouldBe(401);

        (await host.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(0);
        paypal.GoodPass = "pass-2";
        (await paypal.PostAsync(told, now)).ShouldBe(200);
    }

    [Fact]
    public async Task Part_and_rest_go_back_and_a_chargeback_is_seen()
    {
        var request = await OpenAsync();
        await ToPayPalAsync(request);
        paypal.Single.Approve();
        await LookAsync(request);
        var payment = (await host.Services.PaymentsAsync(request.Id)).Single();
        paypal.Lost["POST /v2/payments/captures"] = 3;

        (await host.Services.GetRequiredService<RefundPayment>().Run(payment.Id, Money.Of(2950, "EUR"), "intern", null, Actor.Portal, Cancel)).ValueOrDefault!.State.ShouldBe(RefundState.Pending);
        var refund = paypal.Refunds.ShouldHaveSingleItem().Value;
        refund.ToJsonString().ShouldNotContain("intern");
        refund["status"] = "COMPLETED";
        await EndsAsync(request, PaymentRequestStatus.PartiallyRefunded);
        paypal.Refunds.ShouldHaveSingleItem();

        paypal.Single.Captures[0].Reason = "CHARGEBACK";
        (await paypal.PostAsync(PayPalSimulator.Event("WH-9", "CUSTOMER.DISPUTE.CREATED", paypal.Single), clock.GetUtcNow())).ShouldBe(200);
        await EndsAsync(request, PaymentRequestStatus.ChargedBack);
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    private bool Pass()
    {
        clock.Advance(TimeSpan.FromSeconds(2));
        return true;
    }

    private async Task<PaymentRequest> OpenAsync(TimeSpan? payableFor = null)
    {
        var request = await host.Services.OpenRequestAsync(payableFor: payableFor);
        await host.Services.ConnectAsync(request.BrandId, "paypal", ("clientId", PayPalSimulator.ClientId), ("clientSecret", PayPalSimulator.ClientSecret));
        return request;
    }

    private async Task<string> ToPayPalAsync(PaymentRequest request) =>
        (await host.Services.GetRequiredService<StartPayment>().Run(request.Id, "paypal", "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().RedirectUrl;

    /// <summary>The payer is back, or the janitor comes by.</summary>
    private async Task LookAsync(PaymentRequest request)
    {
        foreach (var attempt in await host.Services.AttemptsAsync(request.Id))
        {
            await host.Services.GetRequiredService<RecordPayment>().Run(attempt.Id, Cancel);
        }
    }

    private Task EndsAsync(PaymentRequest request, PaymentRequestStatus status) =>
        Eventually.HoldsAsync(async () => Pass() && (await host.Services.RequestAsync(request.Id)).Status == status, $"the request is {status}");
}
