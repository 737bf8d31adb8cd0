using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Sandbox.Server;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>Money that goes back through the provider's API and is heard of by its notifications, over real HTTP in both directions.</summary>
public sealed class SandboxRefundTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private AppHost host = null!;
    private HttpClient http = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } }, services => services.AddSingleton<TimeProvider>(clock));
        http = PlainHttp.Client(host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Card_money_goes_back_at_once_and_stands_in_the_providers_books()
    {
        var (request, payment, _) = await PaidAsync("card");

        (await RefundAsync(payment, 2950)).State.ShouldBe(RefundState.Succeeded);

        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.PartiallyRefunded);
        (await host.Services.ReadAsync(db => db.Set<SandboxPayment>().SingleAsync(Cancel))).Refunds.ShouldNotBeNull().ShouldHaveSingleItem().Value.ShouldBe(2950);
        (await host.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Account_money_takes_its_time_and_arrives_by_notification()
    {
        var (request, payment, _) = await PaidAsync("sepaDebit");

        (await RefundAsync(payment, null)).State.ShouldBe(RefundState.Pending);

        await EndsAsync(request.Id, PaymentRequestStatus.Refunded);
    }

    [Fact]
    public async Task Refund_that_fails_at_the_provider_fails_here_and_can_be_asked_for_again()
    {
        var (request, payment, page) = await PaidAsync("sepaDebit");
        await RefundAsync(payment, null);

        PublicId.TryParse(SandboxPayments.IdPrefix, page.Split('/')[^1], out var id).ShouldBeTrue();
        await host.Services.GetRequiredService<SandboxPayments>().Change(id, (known, _) => known.FailRefunds(), Cancel);
        await Eventually.HoldsAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(2));
                return (await host.Services.StoryAsync(request.Id)).Contains("refund-failed");
            },
            "the refund has failed");

        (await RefundAsync(payment, null)).State.ShouldBe(RefundState.Pending);
        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
    }

    [Fact]
    public async Task Provider_itself_gives_back_no_more_than_came_and_the_same_order_once()
    {
        var (_, payment, _) = await PaidAsync("card");
        var provider = host.Services.GetRequiredService<ProviderCatalog>().Find("sandbox")!;
        var order = new ProviderRefundOrder(Ids.New(clock), payment.AttemptId!.Value, null, payment.ProviderPaymentId, Money.Of(10000, "EUR"), null);

        var first = await provider.Refund(order, Cancel);
        (await provider.Refund(order, Cancel)).ShouldBe(first);
        (await Should.ThrowAsync<ProviderRefusedException>(() => provider.Refund(order with { Amount = Money.Of(1, "EUR") }, Cancel))).Reason.ShouldBe("order-differs");
        (await Should.ThrowAsync<ProviderRefusedException>(() => provider.Refund(order with { RefundId = Ids.New(clock) }, Cancel))).Reason.ShouldBe("refund-too-large");
        (await Should.ThrowAsync<ProviderRefusedException>(() => provider.Refund(order with { RefundId = Ids.New(clock), CaptureId = "cap_none" }, Cancel))).Reason.ShouldBe("capture-not-found");
    }

    private async Task<(PaymentRequest Request, Payment Payment, string Page)> PaidAsync(string method)
    {
        var request = await host.Services.OpenRequestAsync();
        var page = (await host.Services.GetRequiredService<StartPayment>().Run(request.Id, method, "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().RedirectUrl;
        using var form = new FormUrlEncodedContent([new("outcome", SandboxForm.Value(SandboxOutcome.Succeed))]);
        using var response = await http.PostAsync(page, form, Cancel);
        await EndsAsync(request.Id, PaymentRequestStatus.Paid);
        return (request, (await host.Services.PaymentsAsync(request.Id)).Single(), page);
    }

    private async Task<Refund> RefundAsync(Payment payment, long? value) =>
        (await host.Services.GetRequiredService<RefundPayment>().Run(payment.Id, value is { } cents ? Money.Of(cents, "EUR") : null, null, null, Actor.Portal, Cancel)).ValueOrDefault.ShouldNotBeNull();

    /// <summary>Time passes until the request stands so.</summary>
    private Task EndsAsync(Guid requestId, PaymentRequestStatus status) => Eventually.HoldsAsync(
        async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            return (await host.Services.RequestAsync(requestId)).Status == status;
        },
        $"the request is {status}");
}
