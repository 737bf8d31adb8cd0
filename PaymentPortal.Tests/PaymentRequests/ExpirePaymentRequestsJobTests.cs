using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Payments;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class ExpirePaymentRequestsJobTests
{
    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Request_expires_at_its_moment_and_not_before(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync(payableFor: TimeSpan.FromHours(1));

        portal.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        await RunAsync(portal);
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
        portal.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await RunAsync(portal);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Expired);
    }

    [Theory, DatabaseData]
    public async Task Request_at_a_silent_provider_keeps_no_other_from_expiring(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var stuck = await portal.Services.OpenRequestAsync(payableFor: TimeSpan.FromHours(1));
        await portal.Get<StartPayment>().Run(stuck.Id, "card", "de", Cancel);
        var other = await portal.Services.OpenRequestAsync(payableFor: TimeSpan.FromHours(2));
        portal.Clock.Advance(TimeSpan.FromHours(3));
        provider.Fault = new InvalidOperationException("A provider's library gave up in its own way.");

        await RunAsync(portal);

        (await portal.Services.RequestAsync(stuck.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
        (await portal.Services.RequestAsync(other.Id)).Status.ShouldBe(PaymentRequestStatus.Expired);

        provider.Fault = null;
        await RunAsync(portal);
        (await portal.Services.RequestAsync(stuck.Id)).Status.ShouldBe(PaymentRequestStatus.Expired);
        (await portal.Services.AttemptsAsync(stuck.Id)).ShouldHaveSingleItem().State.ShouldBe(PaymentAttemptState.Cancelled);
    }

    [Theory, DatabaseData]
    public async Task Money_that_came_just_in_time_wins_over_the_expiry(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var request = await portal.Services.OpenRequestAsync(payableFor: TimeSpan.FromHours(1));
        var start = await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel);
        var attempt = start.ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
        provider.Say(attempt, ProviderPhase.Pending);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync(portal);
        provider.Capture(attempt);

        await portal.Get<RecordPayment>().Run(attempt, Cancel);

        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static Task RunAsync(TestPortal portal) => portal.Get<ExpirePaymentRequestsJob>().Run(Cancel);
}
