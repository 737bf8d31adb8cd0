using System.Net;
using System.Net.Sockets;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Stripe;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeFaultsTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static TheoryData<StripeFault> All => [.. Enum.GetValues<StripeFault>().Except([StripeFault.None, StripeFault.Unauthorized])];

    [Theory, MemberData(nameof(All))]
    public async Task Whatever_breaks_is_unclear_and_what_was_ordered_is_the_same_afterwards(StripeFault fault)
    {
        await using var scene = await StripeScene.CreateAsync(TimeSpan.FromSeconds(2));
        var (paid, page, capture) = await scene.PaidAsync();
        var order = scene.Order();
        var refund = new ProviderRefundOrder(Ids.New(scene.Clock), paid.AttemptId, page.Reference, capture.Id, Money.Of(100, "EUR"), null);

        scene.Stripe.Break(fault);
        await Should.ThrowAsync<ProviderUnclearException>(scene.StartAsync(order));
        await Should.ThrowAsync<ProviderUnclearException>(scene.FetchAsync(paid, page));
        await Should.ThrowAsync<ProviderUnclearException>(scene.Provider.Cancel(paid.AttemptId, page.Reference, Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(scene.Provider.Refund(refund, Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(scene.Connection.Check(StripeAccounts.Secrets, "https://pay.example/n", Cancel));

        scene.Stripe.Break(StripeFault.None);
        await scene.StartAsync(order);
        (await scene.Provider.Refund(refund, Cancel)).Phase.ShouldBe(ProviderRefundPhase.Succeeded);
        scene.Stripe.State.Sessions.Count.ShouldBe(2);
        scene.Stripe.State.Refunds.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(StripeFault.ResetAfterwards)]
    [InlineData(StripeFault.ResetBefore)]
    [InlineData(StripeFault.ServerError)]
    [InlineData(StripeFault.Busy)]
    [InlineData(StripeFault.BadGateway)]
    public async Task Fault_of_a_moment_is_overcome_by_calling_again_with_the_same_key(StripeFault fault)
    {
        await using var scene = await StripeScene.CreateAsync();

        scene.Stripe.Break(fault, times: 2);
        await scene.StartAsync(scene.Order());

        scene.Stripe.Calls.Count(call => call == "POST /v1/checkout/sessions").ShouldBe(3);
        scene.Stripe.State.Sessions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answer_of_two_gigabytes_is_not_read()
    {
        await using var scene = await StripeScene.CreateAsync();
        var (order, start, _) = await scene.PaidAsync();
        scene.Stripe.Break(StripeFault.Endless);
        var before = GC.GetTotalAllocatedBytes();

        await Should.ThrowAsync<ProviderUnclearException>(scene.FetchAsync(order, start));

        // Of what both sides in this process allocate; the answer itself would be 2,147 MB.
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(64 * 1024 * 1024);
    }

    [Fact]
    public async Task Line_that_hangs_before_it_is_secured_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var scene = await StripeScene.CreateAsync(TimeSpan.FromSeconds(1), $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        await Should.ThrowAsync<ProviderUnclearException>(scene.StartAsync(scene.Order()));
    }

    [Fact]
    public async Task Caller_who_goes_away_is_not_told_that_the_provider_is_unclear()
    {
        await using var scene = await StripeScene.CreateAsync();
        var order = scene.Order();
        scene.Stripe.Break(StripeFault.Silence);
        using var leaving = new CancellationTokenSource();
        var call = scene.Provider.Start(order, leaving.Token);
        await Support.Eventually.HoldsAsync(() => Task.FromResult(!scene.Stripe.Calls.IsEmpty), "the call has arrived");

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Theory]
    [InlineData("https://checkout.stripe.com.evil.example/c/pay/cs_1")]
    [InlineData("https://evil.example/?checkout.stripe.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Payer_is_led_to_no_other_host(string? url)
    {
        await using var scene = await StripeScene.CreateAsync();
        var order = scene.Order();
        await scene.StartAsync(order);
        scene.Stripe.ForgetKeys();
        scene.Stripe.Api.NextPageIs = session => session["url"] = url;

        await Should.ThrowAsync<ProviderUnclearException>(scene.StartAsync(order));
    }
}
