using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Mollie;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Payments over a brand's account at Mollie, over real HTTP in both directions; Mollie is the simulator.</summary>
public sealed class MollieJourneyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private MollieSimulator mollie = null!;
    private AppHost host = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        mollie = await MollieSimulator.StartAsync();
        var settings = new Dictionary<string, string> { ["DemoData"] = "false", ["Providers:Mollie:BaseAddress"] = mollie.Address.AbsoluteUri };
        host = await AppHost.StartAsync(new AppSettings { More = settings }, services => services.AddSingleton<TimeProvider>(clock));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await mollie.DisposeAsync();
    }

    [Fact]
    public async Task Check_reads_name_mode_and_methods_with_their_limits()
    {
        var request = await host.Services.OpenRequestAsync();
        var account = await host.Services.ConnectAsync(request.BrandId, "mollie", ("apiKey", MollieSimulator.ApiKey));

        account.AccountName.ShouldBe("Nordwind");
        account.IsLive.ShouldBeFalse();
        account.Missing.ShouldBeEmpty();
        account.Methods.ShouldBe([new("card", "EUR", 1, 1_000_000), new("ideal", "EUR", 1, 5_000_000), new("paypal", "EUR", 1, 800_000)]);
        foreach (var key in new[] { "test_wrong", "sk_live_x", "" })
        {
            (await Should.ThrowAsync<ProviderRefusedException>(() => host.Services.ConnectAsync(request.BrandId, "mollie", ("apiKey", key)))).Reason.ShouldBe("credentials-refused");
        }
    }

    [Fact]
    public async Task Double_click_orders_once_and_one_notification_pays()
    {
        var request = await OpenAsync();
        var first = await ToMollieAsync(request, "card");
        (await ToMollieAsync(request, "card")).ShouldBe(first);
        mollie.Payments.ShouldHaveSingleItem();
        mollie.Single.Value.ShouldBe("129.50");
        mollie.Single.Method.ShouldBe("creditcard");

        mollie.Single.Status = "paid";
        (await MollieSimulator.NotifyAsync(mollie.Single, times: 5)).ShouldBe(200);

        await EndsAsync(request, PaymentRequestStatus.Paid);
        (await host.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem().ProviderPaymentId.ShouldBe(mollie.Single.Id);
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Notification_with_the_same_id_is_heard_at_every_change()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        mollie.Single.Status = "paid";
        await MollieSimulator.NotifyAsync(mollie.Single);
        await EndsAsync(request, PaymentRequestStatus.Paid);
        await Eventually.HoldsAsync(async () => Pass() && await host.Services.ReadAsync(Quiet.AreNotificationsDoneAsync), "all notifications are done");

        mollie.Single.IsChargedBack = true;
        await MollieSimulator.NotifyAsync(mollie.Single);

        await EndsAsync(request, PaymentRequestStatus.ChargedBack);
        (await host.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(1);
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Flood_of_notifications_makes_one_row_and_few_looks()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        var before = mollie.Calls.Count;

        (await MollieSimulator.NotifyAsync(mollie.Single, times: 200)).ShouldBe(200);
        await Eventually.HoldsAsync(async () => Pass() && await host.Services.ReadAsync(Quiet.AreNotificationsDoneAsync), "all notifications are done");

        (await host.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(1);
        (mollie.Calls.Count - before).ShouldBeLessThan(10);
        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
    }

    [Fact]
    public async Task Notification_of_a_payment_that_is_none_of_ours_is_taken_and_forgotten()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");

        (await MollieSimulator.NotifyAsync(new MolliePayment("tr_other", "EUR", "1.00") { WebhookUrl = mollie.Single.WebhookUrl })).ShouldBe(200);
        (await MollieSimulator.NotifyAsync(new MolliePayment("ord_x", "EUR", "1.00") { WebhookUrl = mollie.Single.WebhookUrl })).ShouldBe(401);

        (await host.Services.ReadAsync(db => db.Set<ProviderNotification>().CountAsync(Cancel))).ShouldBe(0);
        mollie.Calls.ShouldNotContain("GET /v2/payments/tr_other");
    }

    [Fact]
    public async Task Other_method_calls_the_first_payment_off_and_one_that_cannot_be_called_off_holds()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        var first = mollie.Single;

        await ToMollieAsync(request, "paypal");
        first.Status.ShouldBe("canceled");

        var second = mollie.Payments.Values.Single(payment => payment != first);
        second.IsCancelable = false;
        (await StartAsync(request, "card")).Reason!.Code.ShouldBe("payment-under-way");
        second.Status = "expired";
        await ToMollieAsync(request, "card");
        mollie.Payments.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Payer_who_pays_while_another_method_is_chosen_has_paid()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        mollie.Single.Status = "paid";

        (await StartAsync(request, "paypal")).Reason!.Code.ShouldNotBe("provider-unreachable");

        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        mollie.Payments.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Start_whose_answer_is_lost_is_the_same_payment_when_it_is_ordered_again()
    {
        var request = await OpenAsync();
        mollie.Lost["POST /v2/payments"] = 3;

        (await StartAsync(request, "card")).Reason!.Code.ShouldBe("provider-unreachable");
        await ToMollieAsync(request, "card");

        mollie.Payments.ShouldHaveSingleItem();
        mollie.Calls.Count(call => call == "POST /v2/payments").ShouldBe(4);
    }

    [Fact]
    public async Task Other_amount_than_asked_for_is_surplus_and_settles_nothing()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        (mollie.Single.Status, mollie.Single.Value) = ("paid", "129.51");
        await MollieSimulator.NotifyAsync(mollie.Single);

        await Eventually.HoldsAsync(async () => Pass() && (await host.Services.PaymentsAsync(request.Id)).Count == 1, "the odd money is recorded");

        (await host.Services.PaymentsAsync(request.Id)).Single().SurplusReason.ShouldBe("amount-differs");
        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
    }

    [Fact]
    public async Task Money_that_comes_after_the_request_was_called_off_is_late()
    {
        var request = await OpenAsync(TimeSpan.FromHours(1));
        await ToMollieAsync(request, "card");
        mollie.Single.IsCancelable = false;
        clock.Advance(TimeSpan.FromHours(2));
        mollie.Single.Status = "paid";
        await MollieSimulator.NotifyAsync(mollie.Single);

        await Eventually.HoldsAsync(async () => Pass() && (await host.Services.PaymentsAsync(request.Id)).Count == 1, "the late money is recorded");

        (await host.Services.PaymentsAsync(request.Id)).Single().SurplusReason.ShouldBe("late");
    }

    [Fact]
    public async Task Refusal_says_why_where_the_payer_can_do_something()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        (mollie.Single.Status, mollie.Single.FailureReason) = ("failed", "insufficient_funds");
        await MollieSimulator.NotifyAsync(mollie.Single);

        await Eventually.HoldsAsync(async () => Pass() && (await host.Services.AttemptsAsync(request.Id)).Single().State == PaymentAttemptState.Refused, "the attempt is refused");
        (await host.Services.AttemptsAsync(request.Id)).Single().EndReason.ShouldBe("insufficient-funds");
    }

    [Fact]
    public async Task Refund_whose_answer_is_lost_is_given_once_and_the_rest_later()
    {
        var request = await OpenAsync();
        await ToMollieAsync(request, "card");
        mollie.Single.Status = "paid";
        await MollieSimulator.NotifyAsync(mollie.Single);
        await EndsAsync(request, PaymentRequestStatus.Paid);
        var payment = (await host.Services.PaymentsAsync(request.Id)).Single();
        mollie.Lost[$"POST /v2/payments/{mollie.Single.Id}/refunds"] = 3;

        var refund = (await host.Services.GetRequiredService<RefundPayment>().Run(payment.Id, Money.Of(2950, "EUR"), "Kulanz", null, Actor.Portal, Cancel)).ValueOrDefault.ShouldNotBeNull();
        refund.State.ShouldBe(RefundState.Pending);
        mollie.Single.Refunds.ShouldHaveSingleItem().Value.ShouldBe("29.50");
        mollie.Single.Refunds[0].Status = "refunded";
        await EndsAsync(request, PaymentRequestStatus.PartiallyRefunded);

        await host.Services.GetRequiredService<RefundPayment>().Run(payment.Id, null, null, null, Actor.Portal, Cancel);
        mollie.Single.Refunds.Count.ShouldBe(2);
        mollie.Single.Refunds[1].Status = "refunded";
        await MollieSimulator.NotifyAsync(mollie.Single);
        await EndsAsync(request, PaymentRequestStatus.Refunded);
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
        await host.Services.ConnectAsync(request.BrandId, "mollie", ("apiKey", MollieSimulator.ApiKey));
        return request;
    }

    private Task<Outcome<PaymentStart>> StartAsync(PaymentRequest request, string method) => host.Services.GetRequiredService<StartPayment>().Run(request.Id, method, "de", Cancel);

    private async Task<string> ToMollieAsync(PaymentRequest request, string method) => (await StartAsync(request, method)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().RedirectUrl;

    private Task EndsAsync(PaymentRequest request, PaymentRequestStatus status) =>
        Eventually.HoldsAsync(async () => Pass() && (await host.Services.RequestAsync(request.Id)).Status == status, $"the request is {status}");
}
