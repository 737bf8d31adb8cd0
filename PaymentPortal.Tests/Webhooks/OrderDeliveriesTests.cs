using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks;

public sealed class OrderDeliveriesTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Every_event_of_a_request_reaches_the_endpoint_with_a_sequence_that_grows_by_one(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        await scene.EndpointAsync();

        var request = await scene.RequestAsync();
        await scene.Portal.Get<CancelPaymentRequest>().Run(request.Id, "typed wrong", Some.Agent, Cancel);
        await scene.WorkOffAsync();

        var told = scene.Sink.Received.Select(WebhookScene.Json).OrderBy(body => body.GetProperty("sequence").GetInt32()).ToList();
        told.Select(body => body.GetProperty("type").GetString()).ShouldBe(["payment_request.created", "payment_request.sent", "payment_request.cancelled"]);
        told.Select(body => body.GetProperty("sequence").GetInt32()).ShouldBe([1, 2, 3]);
        told[2].GetProperty("timestamp").GetString().ShouldBe("2026-03-02T12:00:00Z");
        var data = told[2].GetProperty("data");
        (data.GetProperty("id").GetString(), data.GetProperty("status").GetString(), data.GetProperty("version").GetInt32())
            .ShouldBe((PublicId.Format(PublicId.PaymentRequest, request.Id), "cancelled", 3));
    }

    [Fact]
    public async Task Id_follows_from_the_timeline_entry()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync();

        var request = await scene.RequestAsync();
        await scene.WorkOffAsync();

        var entries = await scene.Portal.ReadAsync(db => db.TimelineEntries.AsNoTracking().Where(entry => entry.PaymentRequestId == request.Id).ToListAsync(Cancel));
        scene.Sink.Received.Select(webhook => webhook.Id).ShouldBe(entries.Select(entry => PublicId.Format(PublicId.Event, EventIds.Of(entry))), ignoreOrder: true);
    }

    [Theory, DatabaseData]
    public async Task Only_what_an_endpoint_wants_becomes_a_row(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        await Some.BrandIn(scene.Portal, key: "auental");
        await scene.RequestAsync("BEFORE");
        await scene.EndpointAsync(input => input with { Types = ["payment_request.sent", "message.*"] });
        await scene.EndpointAsync(input => input with { Brands = ["auental"] });
        var off = await scene.EndpointAsync();
        await scene.Portal.Get<ChangeWebhookEndpoint>().Switch(off.Id, false, WebhookScene.Finance, Cancel);

        await scene.RequestAsync("AFTER");

        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().Type.ShouldBe("payment_request.sent");
    }

    [Theory, DatabaseData]
    public async Task What_is_rolled_back_is_not_told(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        await scene.EndpointAsync();
        var request = await Some.RequestIn(scene.Portal, draft: true);

        await scene.Portal.WriteAsync<bool>(async db =>
        {
            (await db.PaymentRequests.SingleAsync(one => one.Id == request.Id, Cancel)).Cancel("no", Some.Agent, scene.Portal.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
            return new Refusal("changed-my-mind", "No.");
        });

        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().Type.ShouldBe("payment_request.created");
    }

    [Fact]
    public async Task Stored_body_opens_no_link()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync();

        await scene.RequestAsync();
        await scene.WorkOffAsync();

        var link = WebhookScene.Json(scene.Sink.Received[0]).GetProperty("data").GetProperty("links").GetProperty("pay").GetString()!.Split('/')[^1];
        var stored = await scene.Portal.ReadAsync(db => db.Set<WebhookEvent>().AsNoTracking().ToListAsync(Cancel));
        stored.ShouldAllBe(news => !System.Text.Encoding.Latin1.GetString(news.SealedBody).Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_event_of_the_aggregate_has_a_type_that_can_be_subscribed_to()
    {
        var events = typeof(PaymentRequestEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PaymentRequestEvent)));
        foreach (var type in events)
        {
            var fact = (PaymentRequestEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            WebhookEventTypes.IsPattern(WebhookEventTypes.Of(fact)).ShouldBeTrue(type.Name);
        }
    }
}
