using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks;

public sealed class ForgetWebhooksJobTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Delivered_events_go_after_a_month_and_those_given_up_after_three(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        var well = await scene.EndpointAsync(input => input with { Types = ["payment_request.created"] });
        var gone = await scene.EndpointAsync(input => input with { Url = scene.Sink.Url("gone"), Types = ["payment_request.sent"] });
        scene.Sink.Answer = (webhook, context) => WebhookSink.Status(webhook.Path == "/gone" ? 410 : 204)(webhook, context);
        await scene.RequestAsync();
        await scene.WorkOffAsync();

        await RunAfterAsync(scene, ForgetWebhooksJob.Kept);
        (await scene.DeliveriesAsync()).Count.ShouldBe(2);
        await RunAfterAsync(scene, TimeSpan.FromDays(1));
        (await scene.DeliveriesAsync(well.Id)).ShouldBeEmpty();
        (await scene.DeliveriesAsync(gone.Id)).ShouldHaveSingleItem();
        await RunAfterAsync(scene, ForgetWebhooksJob.KeptUndelivered);
        (await scene.DeliveriesAsync()).ShouldBeEmpty();
        (await scene.Portal.ReadAsync(db => db.Set<WebhookTry>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, DatabaseData]
    public async Task Endpoint_that_was_deleted_leaves_nothing(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        var endpoint = await scene.EndpointAsync();
        var other = await scene.EndpointAsync();
        await scene.RequestAsync();
        await scene.Portal.Get<ChangeWebhookEndpoint>().Delete(endpoint.Id, null, WebhookScene.Finance, Cancel);

        await RunAfterAsync(scene, TimeSpan.Zero);

        (await scene.Portal.ReadAsync(db => db.Set<WebhookEndpoint>().Select(one => one.Id).ToListAsync(Cancel))).ShouldBe([other.Id]);
        (await scene.DeliveriesAsync()).Count.ShouldBe(2);
    }

    private static Task RunAfterAsync(WebhookScene scene, TimeSpan time)
    {
        scene.Portal.Clock.Advance(time);
        return scene.Portal.Get<ForgetWebhooksJob>().Run(Cancel);
    }
}
