using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Crashes;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks;

/// <summary>A portal on PostgreSQL that is killed again and again while it delivers: no event is lost, and none comes with a second id. (On SQLite the crash runs of the whole chain say so.)</summary>
public sealed class WebhookCrashTests
{
    private const int Kills = 2;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_outlives_crashes_with_its_id()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var installation = await Installation.CreateAsync(DatabaseProvider.Postgres);
        var settings = installation.Settings with { More = new Dictionary<string, string>(installation.Settings.More) { ["Webhooks:AllowedHosts"] = "127.0.0.1" } };
        var chance = new Random(20261123);
        sink.Answer = new MoodyReceiver(new Random(7)).Answer;
        Uri address;
        await using (var app = await AppProcess.StartAsync(settings))
        {
            address = app.Address;
            await PrepareAsync(installation.Office, sink);
            using var end = new CancellationTokenSource();
            var sending = Task.Run(() => SendAsync(installation.Office, end.Token), Cancel);
            for (var kill = 0; kill < Kills; kill++)
            {
                var so = sink.Received.Count + chance.Next(10, 80);
                await Eventually.HoldsAsync(() => sink.Received.Count >= so, "the load goes on");
                await app.KillAsync();
                await app.RestartAsync();
            }

            await end.CancelAsync();
            await sending;
            await app.KillAsync();
        }

        // Another node, whose clock is ahead, so that nobody need wait for what the dead one held.
        await using var node = await AppHost.StartAsync(settings, services => services.AddSingleton<TimeProvider>(new ClockAhead(TimeSpan.FromMinutes(3))), address);
        await Eventually.HoldsAsync(
            () => installation.Office.Services.ReadAsync(async db => !await db.Set<WebhookDelivery>().AnyAsync(delivery => delivery.State == WebhookDeliveryState.Waiting, Cancel)), "everything delivered", TimeSpan.FromMinutes(3));

        var entries = await installation.Office.Services.ReadAsync(db => db.TimelineEntries.AsNoTracking().ToListAsync(Cancel));
        entries.Count.ShouldBeGreaterThan(50);
        sink.Received.Select(webhook => webhook.Id).Distinct().ShouldBe(entries.Select(entry => PublicId.Format(PublicId.Event, EventIds.Of(entry))), ignoreOrder: true);
        sink.Received.GroupBy(webhook => webhook.Id).ShouldAllBe(tries => tries.Select(one => one.Body).Distinct().Count() == 1);
        sink.Received.Select(webhook => WebhookScene.Json(webhook)).Select(body => (body.GetProperty("data").GetProperty("id").GetString(), body.GetProperty("sequence").GetInt32())).Distinct().Count().ShouldBe(entries.Count);
    }

    private static Task PrepareAsync(QuietNode office, WebhookSink sink) => office.Get<WriteDoor>().Write<bool>(
        db =>
        {
            db.Add(Brand.Create("nordlicht", isDefault: true, Some.Face, TimeProvider.System));
            var now = TimeProvider.System.GetUtcNow();
            var endpoint = WebhookEndpoint.Create(new WebhookEndpointDetails { Url = sink.Url() }, Ids.New(now), Actor.Portal, now);
            db.Add(endpoint);
            db.Add(WebhookHealth.Begin(endpoint.Id));
            return Task.FromResult<Outcome<bool>>(true);
        },
        Cancel);

    private static async Task SendAsync(QuietNode office, CancellationToken end)
    {
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var input = Some.Input with { Reference = string.Create(CultureInfo.InvariantCulture, $"INV-{number:D6}") };
            (await office.Get<CreatePaymentRequest>().Run(input, new SendChoice([], attachPdf: false), null, Some.Agent, CancellationToken.None)).Reason.ShouldBeNull();
            await Task.Delay(25, CancellationToken.None);
        }
    }
}
