using System.Globalization;
using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Sending;

public sealed class WebhookDispatcherTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Failed_delivery_is_tried_again_with_the_same_id_and_body(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync();
        scene.Sink.Answer = WebhookSink.Status(500);

        await scene.WorkOffAsync();
        var delayed = (await scene.DeliveriesAsync()).ShouldHaveSingleItem();
        (delayed.State, delayed.Tries, delayed.Answer, delayed.Fault).ShouldBe((WebhookDeliveryState.Waiting, 1, 500, "status"));
        (await scene.HealthAsync(endpoint.Id)).FailingSince.ShouldNotBeNull();
        (await scene.WorkOffAsync()).ShouldBeFalse();
        scene.Sink.Answer = WebhookSink.Status(200);
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(6));

        var delivered = (await scene.DeliveriesAsync()).ShouldHaveSingleItem();
        (delivered.State, delivered.Tries, delivered.Answer, delivered.Fault).ShouldBe((WebhookDeliveryState.Delivered, 2, 200, null));
        (await scene.HealthAsync(endpoint.Id)).FailingSince.ShouldBeNull();
        scene.Sink.Received.Count.ShouldBe(2);
        scene.Sink.Received.DistinctBy(webhook => (webhook.Id, webhook.Body)).ShouldHaveSingleItem();
        scene.Sink.Received[0].Headers["webhook-timestamp"].ShouldNotBe(scene.Sink.Received[1].Headers["webhook-timestamp"]);
    }

    [Theory]
    [InlineData(301, "redirect")]
    [InlineData(302, "redirect")]
    [InlineData(304, "redirect")]
    [InlineData(400, "status")]
    [InlineData(500, "status")]
    public async Task Whatever_is_not_2xx_is_a_failure_and_nothing_is_followed(int status, string fault)
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync();
        scene.Sink.Answer = WebhookSink.Status(status, ("Location", scene.Sink.Url("elsewhere")));

        await scene.WorkOffAsync();

        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().Fault.ShouldBe(fault);
        scene.Sink.Received.ShouldHaveSingleItem().Path.ShouldBe("/hook");
    }

    [Fact]
    public async Task Receiver_that_is_never_well_is_given_up_after_seven_days_and_its_owner_told_once_a_day()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync(input => input with { Types = ["payment_request.created", "payment_request.sent"] });
        await scene.RequestAsync();
        scene.Sink.Answer = WebhookSink.Status(500);
        var begin = scene.Portal.Clock.GetUtcNow();

        await scene.WorkOffAsync();
        while ((await scene.DeliveriesAsync()).Where(one => one.State == WebhookDeliveryState.Waiting).Min(one => (DateTimeOffset?)one.DueAt) is { } due)
        {
            await scene.WorkOffAfterAsync(due - scene.Portal.Clock.GetUtcNow());
        }

        var parked = await scene.DeliveriesAsync();
        parked.ShouldAllBe(one => one.State == WebhookDeliveryState.Parked && one.Tries >= 12);
        (scene.Portal.Clock.GetUtcNow() - begin).ShouldBeInRange(TimeSpan.FromDays(5.5), TimeSpan.FromDays(8.5));
        (await Mails(scene)).ShouldHaveSingleItem().ShouldBe("erp@nordlicht.example");
    }

    [Theory, DatabaseData]
    public async Task Endpoint_that_is_gone_is_switched_off_and_keeps_what_waits(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync("INV-1");
        scene.Sink.Answer = WebhookSink.Status(410);

        await scene.WorkOffAsync();
        await scene.RequestAsync("INV-2");

        var off = await scene.FindAsync(endpoint.Id);
        (off.Status, off.DisabledReason).ShouldBe((WebhookEndpointStatus.Disabled, WebhookDisabledReason.Gone));
        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(WebhookDeliveryState.Parked);
        (await Mails(scene)).ShouldHaveSingleItem();

        scene.Sink.Answer = WebhookSink.Status(200);
        await scene.Portal.Get<ChangeWebhookEndpoint>().Switch(endpoint.Id, true, WebhookScene.Finance, Cancel);
        (await scene.Portal.Get<ResendDeliveries>().Replay(endpoint.Id, new DeliveryFilter(State: WebhookDeliveryState.Parked), WebhookScene.Finance, Cancel)).ValueOrDefault.ShouldBe(1);
        await scene.WorkOffAsync();
        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(WebhookDeliveryState.Delivered);
        scene.Sink.Received.Select(webhook => webhook.Id).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_after_leaves_the_whole_endpoint_alone(int status)
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync("INV-1");
        scene.Sink.Answer = WebhookSink.Status(status, ("Retry-After", "600"));
        await scene.WorkOffAsync();
        scene.Sink.Answer = WebhookSink.Status(200);

        await scene.RequestAsync("INV-2");
        (await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(599))).ShouldBeFalse();
        (await scene.HealthAsync(endpoint.Id)).RestsUntil.ShouldNotBeNull();
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(1));

        (await scene.DeliveriesAsync()).ShouldAllBe(one => one.State == WebhookDeliveryState.Delivered);
        scene.Sink.Received.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Endpoint_that_asks_for_a_rest_is_spared_what_was_lined_up_for_it()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync();
        for (var i = 0; i < 40; i++)
        {
            await scene.RequestAsync(string.Create(CultureInfo.InvariantCulture, $"INV-{i}"));
        }

        scene.Sink.Answer = WebhookSink.Status(429, ("Retry-After", "60"));
        await scene.WorkOffAsync();

        // Only what was on its way when the first answer came.
        scene.Sink.Received.Count.ShouldBeLessThan(40);
        scene.Sink.Answer = WebhookSink.Status(204);
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(61));
        (await scene.DeliveriesAsync()).ShouldAllBe(one => one.State == WebhookDeliveryState.Delivered);
    }

    [Theory, DatabaseData]
    public async Task Endpoint_that_never_answers_delays_no_other(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        var never = new TaskCompletionSource();
        var stuck = await scene.EndpointAsync(input => input with { Url = scene.Sink.Url("stuck") });
        var well = await scene.EndpointAsync(input => input with { Url = scene.Sink.Url("well") });
        scene.Sink.Answer = (webhook, context) => webhook.Path == "/stuck" ? never.Task.WaitAsync(context.RequestAborted) : Task.CompletedTask;
        for (var i = 0; i < 150; i++)
        {
            await scene.RequestAsync(string.Create(CultureInfo.InvariantCulture, $"INV-{i}"));
        }

        // Time stands still, so whoever waits for the stuck one would wait for ever.
        var working = scene.WorkOffAsync();
        await Support.Eventually.HoldsAsync(async () => (await scene.DeliveriesAsync(well.Id)).All(one => one.State == WebhookDeliveryState.Delivered), "everything delivered to the endpoint that is well");
        (await scene.DeliveriesAsync(stuck.Id)).ShouldAllBe(one => one.State == WebhookDeliveryState.Waiting);

        never.SetResult();
        await working;
        (await scene.DeliveriesAsync()).ShouldAllBe(one => one.State == WebhookDeliveryState.Delivered);
        scene.Sink.Received.Count.ShouldBe(600);
    }

    [Fact]
    public async Task No_answer_within_fifteen_seconds_is_a_failure()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync();
        scene.Sink.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

        var working = scene.WorkOffAsync();
        await Support.Eventually.HoldsAsync(() => scene.Sink.Received.Count == 1, "the post has come");
        scene.Portal.Clock.Advance(WebhookTimes.Limit);
        await working;

        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().Fault.ShouldBe("timeout");
    }

    [Theory, DatabaseData]
    public async Task Two_nodes_deliver_each_event_once(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        await scene.EndpointAsync();
        for (var i = 0; i < 20; i++)
        {
            await scene.RequestAsync(string.Create(CultureInfo.InvariantCulture, $"INV-{i}"));
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(scene.WorkOffAsync, Cancel)));

        scene.Sink.Received.Count.ShouldBe(40);
        scene.Sink.Received.Select(webhook => webhook.Id).Distinct().Count().ShouldBe(40);
    }

    [Theory, DatabaseData]
    public async Task What_a_dead_node_held_is_delivered_by_the_next_with_the_same_id(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync();
        var dead = (await scene.Portal.Get<TakeUpDeliveries>().Run(new Dictionary<Guid, int> { [endpoint.Id] = 10 }, Cancel)).ShouldHaveSingleItem();

        (await scene.WorkOffAsync()).ShouldBeFalse();
        (await scene.WorkOffAfterAsync(WebhookTimes.Lease)).ShouldBeTrue();
        scene.Sink.Received.ShouldHaveSingleItem().Id.ShouldBe(Primitives.PublicId.Format(Primitives.PublicId.Event, dead.EventId));

        // It lived after all; the delivery is in other hands.
        await scene.Portal.Get<RecordTries>().Run(new WebhookTrial(dead, scene.Portal.Clock.GetUtcNow(), "", new WebhookAnswer { Fault = "timeout" }));
        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task Endpoint_that_is_deleted_hears_nothing_more()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync();
        await scene.RequestAsync();

        await scene.Portal.Get<ChangeWebhookEndpoint>().Delete(endpoint.Id, null, WebhookScene.Finance, Cancel);

        (await scene.WorkOffAsync()).ShouldBeFalse();
        scene.Sink.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Test_event_cannot_be_taken_for_a_real_one_and_is_tried_once()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.paid"] });
        scene.Sink.Answer = WebhookSink.Status(500);

        (await scene.Portal.Get<SendTestEvent>().Run(endpoint.Id, WebhookScene.Finance, Cancel)).Reason.ShouldBeNull();
        await scene.WorkOffAsync();

        WebhookScene.Json(scene.Sink.Received.ShouldHaveSingleItem()).GetProperty("type").GetString().ShouldBe("webhook.test");
        (await scene.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(WebhookDeliveryState.Parked);
        (await Mails(scene)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Replay_of_a_range_sends_the_same_events_again()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var endpoint = await scene.EndpointAsync(input => input with { Types = ["payment_request.sent"] });
        await scene.RequestAsync("INV-1");
        scene.Portal.Clock.Advance(TimeSpan.FromHours(1));
        var middle = scene.Portal.Clock.GetUtcNow();
        await scene.RequestAsync("INV-2");
        await scene.WorkOffAsync();

        var replay = scene.Portal.Get<ResendDeliveries>();
        (await replay.Replay(endpoint.Id, new DeliveryFilter(From: middle, To: middle.AddHours(1)), WebhookScene.Finance, Cancel)).ValueOrDefault.ShouldBe(1);
        await scene.WorkOffAsync();

        scene.Sink.Received.Count.ShouldBe(3);
        scene.Sink.Received[2].Id.ShouldBe(scene.Sink.Received.Single(one => one.Body.Contains("INV-2", StringComparison.Ordinal) && one != scene.Sink.Received[2]).Id);
        (await replay.Replay(endpoint.Id, new DeliveryFilter(From: middle, To: middle), WebhookScene.Finance, Cancel)).Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/to");
    }

    private static Task<List<string>> Mails(WebhookScene scene) =>
        scene.Portal.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Messages.Where(message => message.PaymentRequestId == null).Select(message => message.Recipient), Cancel));
}
