using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Notifications;

public sealed class NotificationDispatcherTests
{
    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Notification_stored_before_a_crash_is_worked_off_after_the_start(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (request, attempt) = await AttemptAsync(portal);
        await ReceiveAsync(portal, attempt, "evt_1");
        provider.Capture(attempt);

        await portal.Get<NotificationDispatcher>().StartAsync(Cancel);

        await Eventually.HoldsAsync(async () => (await RowAsync(portal)).State == ProviderNotificationState.Done, "the notification is done");
        (await portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await portal.Get<NotificationDispatcher>().StopAsync(Cancel);
    }

    [Fact]
    public async Task Notification_that_another_process_took_and_lost_is_worked_off_after_its_lease()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (_, attempt) = await AttemptAsync(portal);
        await ReceiveAsync(portal, attempt, "evt_1");
        provider.Capture(attempt);
        await portal.WriteAsync<bool>(async db =>
        {
            (await db.Set<ProviderNotification>().SingleAsync(Cancel)).Take(portal.Clock.GetUtcNow().AddMinutes(2));
            return true;
        });
        await portal.Get<NotificationDispatcher>().StartAsync(Cancel);

        await Eventually.HoldsAsync(
            async () =>
            {
                portal.Clock.Advance(TimeSpan.FromSeconds(5));
                return (await RowAsync(portal)).State == ProviderNotificationState.Done;
            },
            "the notification is done");

        portal.Clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(portal.Clock.Start.AddMinutes(2));
        await portal.Get<NotificationDispatcher>().StopAsync(Cancel);
    }

    [Fact]
    public async Task Unclear_provider_is_asked_again_until_it_speaks_and_an_unknown_attempt_is_parked()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Capture(attempt);
        provider.Fault = new ProviderUnclearException("silence");
        await ReceiveAsync(portal, attempt, "evt_1");
        await portal.Get<NotificationDispatcher>().StartAsync(Cancel);
        await Eventually.HoldsAsync(async () => (await RowAsync(portal)).Tries >= 3 || Pass(portal, TimeSpan.FromMinutes(1)), "it was tried three times");
        (await portal.Services.PaymentsAsync(request.Id)).ShouldBeEmpty();

        provider.Fault = null;
        await Eventually.HoldsAsync(async () => (await RowAsync(portal)).State == ProviderNotificationState.Done || Pass(portal, TimeSpan.FromMinutes(10)), "the notification is done");
        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem();

        await ReceiveAsync(portal, Ids.New(portal.Clock), "evt_2");
        await Eventually.HoldsAsync(async () => (await RowAsync(portal, "evt_2")).State == ProviderNotificationState.Parked || Pass(portal, TimeSpan.FromHours(1)), "the notification is parked");
        await portal.Get<NotificationDispatcher>().StopAsync(Cancel);
    }

    [Fact]
    public async Task Provider_silent_for_days_is_asked_until_the_money_is_known()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var (request, attempt) = await AttemptAsync(portal);
        provider.Say(attempt, ProviderPhase.Cancelled);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        provider.Fault = new ProviderUnclearException("silence");
        await ReceiveAsync(portal, attempt, "evt_1");
        await portal.Get<NotificationDispatcher>().StartAsync(Cancel);
        await Eventually.HoldsAsync(async () => (await RowAsync(portal)).Tries >= 20 || Pass(portal, TimeSpan.FromHours(1)), "it was tried longer than its gaps grow");

        provider.Fault = null;
        provider.Capture(attempt);
        await Eventually.HoldsAsync(async () => (await RowAsync(portal)).State == ProviderNotificationState.Done || Pass(portal, TimeSpan.FromHours(1)), "the notification is done");

        (await portal.Services.PaymentsAsync(request.Id)).ShouldHaveSingleItem();
        await portal.Get<NotificationDispatcher>().StopAsync(Cancel);
    }

    [Fact]
    public async Task Parked_notification_that_comes_again_is_looked_at_again()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);
        var unknown = Ids.New(portal.Clock);
        await ReceiveAsync(portal, unknown, "evt_1");
        await portal.WriteAsync<bool>(async db =>
        {
            (await db.Set<ProviderNotification>().SingleAsync(Cancel)).Fail(portal.Clock.GetUtcNow(), null, portal.Clock.GetUtcNow());
            return true;
        });

        await ReceiveAsync(portal, unknown, "evt_1");

        (await RowAsync(portal)).State.ShouldBe(ProviderNotificationState.Waiting);
        (await RowAsync(portal)).NextTryAt.ShouldBe(portal.Clock.GetUtcNow());
    }

    [Theory, DatabaseData]
    public async Task Same_notification_from_64_sides_is_stored_once(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);
        var (_, attempt) = await AttemptAsync(portal);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => ReceiveAsync(portal, attempt, "evt_1"), Cancel)));

        outcomes.Distinct().ShouldHaveSingleItem();
        (await RowAsync(portal)).Id.ShouldBe(outcomes[0]);
    }

    /// <summary>Lets time pass; never the condition itself.</summary>
    private static bool Pass(TestPortal portal, TimeSpan by)
    {
        portal.Clock.Advance(by);
        return false;
    }

    private Task<TestPortal> PortalAsync(DatabaseProvider kind) => TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));

    private static async Task<Guid> ReceiveAsync(TestPortal portal, Guid attemptId, string eventId) =>
        (await portal.Get<ReceiveNotification>().Run(new ProviderAtHand("sandbox"), new Dictionary<string, string> { ["event"] = eventId, ["attempt"] = attemptId.ToString() }, [1, 2, 3], Cancel)).ShouldBeOfType<Outcome<Guid?>.Done>().Value!.Value;

    private static Task<ProviderNotification> RowAsync(TestPortal portal, string eventId = "evt_1") =>
        portal.ReadAsync(db => db.Set<ProviderNotification>().AsNoTracking().SingleAsync(row => row.EventId == eventId, Cancel));

    private static async Task<(PaymentRequest Request, Guid AttemptId)> AttemptAsync(TestPortal portal)
    {
        var request = await portal.Services.OpenRequestAsync();
        var start = await portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel);
        return (request, start.ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId);
    }
}
