using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks;

/// <summary>Requests that name an address of their own.</summary>
public sealed class FindOwnAddressTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Own_address_hears_of_its_request_alone_from_an_endpoint_made_at_the_first_use(DatabaseProvider kind)
    {
        await using var scene = await CreateAsync(kind);
        var (one, _) = (await RequestAsync(scene, "one"), await RequestAsync(scene, "two"));
        await scene.WorkOffAsync();

        scene.Sink.Received.Select(webhook => $"{webhook.Path} {WebhookScene.Json(webhook).GetProperty("sequence")}").Order(StringComparer.Ordinal).ShouldBe(["/one 1", "/one 2", "/two 1", "/two 2"]);
        scene.Sink.Received.Where(webhook => webhook.Path == "/one").ShouldAllBe(webhook => WebhookScene.Json(webhook).GetProperty("data").GetProperty("id").GetString() == PublicId.Format(PublicId.PaymentRequest, one.Id));
        var endpoint = (await scene.Portal.Get<ListWebhookEndpoints>().Run(WebhookScene.Finance, Cancel)).ValueOrDefault!.ShouldHaveSingleItem().Endpoint;
        (endpoint.IsForRequests, endpoint.Url).ShouldBe((true, scene.Sink.Address.AbsoluteUri));
        var secret = (await scene.Portal.Get<RevealWebhookSecrets>().Run(endpoint.Id, WebhookScene.Finance, Cancel)).ValueOrDefault!.ShouldHaveSingleItem();
        scene.Sink.Received.ShouldAllBe(webhook => webhook.Headers["webhook-signature"] == SignatureOf(webhook, secret));
    }

    [Fact]
    public async Task Request_without_one_costs_nothing_and_endpoints_hear_of_the_others_as_ever()
    {
        await using var scene = await CreateAsync();
        var subscribed = await scene.EndpointAsync();

        await scene.RequestAsync();
        (await scene.Portal.ReadAsync(db => db.Set<WebhookEndpoint>().CountAsync(Cancel))).ShouldBe(1);
        await RequestAsync(scene, "own");

        (await scene.DeliveriesAsync(subscribed.Id)).Count.ShouldBe(4);
        (await scene.DeliveriesAsync()).Count(delivery => delivery.Url is not null).ShouldBe(2);
    }

    [Fact]
    public async Task Changed_address_is_used_from_then_on_and_one_that_the_brand_no_longer_lists_is_not()
    {
        await using var scene = await CreateAsync();
        var request = await RequestAsync(scene, "old");

        await scene.Portal.Get<EditPaymentRequest>().Run(request.Id, input => input with { NotificationUrl = scene.Sink.Url("new") }, null, Some.Agent, Cancel);
        await scene.Portal.WriteAsync<int>(async db =>
        {
            var brand = await db.Brands.SingleAsync(brand => brand.Key == "erp", Cancel);
            brand.Change(brand.Face with { ReturnOrigins = "" }, scene.Portal.Clock.GetUtcNow());
            return 1;
        });
        await scene.Portal.Get<CancelPaymentRequest>().Run(request.Id, "typed wrong", Some.Agent, Cancel);
        await scene.WorkOffAsync();

        scene.Sink.Received.Select(webhook => $"{webhook.Path} {WebhookScene.Json(webhook).GetProperty("sequence")}").Order(StringComparer.Ordinal).ShouldBe(["/new 3", "/old 1", "/old 2"]);
    }

    [Fact]
    public async Task Address_that_is_gone_is_given_up_and_the_others_of_its_origin_are_told_on()
    {
        await using var scene = await CreateAsync();
        scene.Sink.Answer = (webhook, context) => WebhookSink.Status(webhook.Path == "/gone" ? 410 : 204)(webhook, context);
        var gone = await RequestAsync(scene, "gone");
        await RequestAsync(scene, "here");
        await scene.WorkOffAsync();
        await scene.Portal.Get<CancelPaymentRequest>().Run(gone.Id, "typed wrong", Some.Agent, Cancel);
        await RequestAsync(scene, "later");
        await scene.WorkOffAsync();

        var deliveries = await scene.DeliveriesAsync();
        deliveries.Where(delivery => delivery.State == WebhookDeliveryState.Parked).ShouldAllBe(delivery => delivery.Url!.EndsWith("/gone", StringComparison.Ordinal));
        deliveries.Count(delivery => delivery.State == WebhookDeliveryState.Delivered).ShouldBe(4);
        deliveries.Count(delivery => delivery.State == WebhookDeliveryState.Parked).ShouldBe(3);
        (await scene.FindAsync(deliveries[0].EndpointId)).Status.ShouldBe(WebhookEndpointStatus.Enabled);
    }

    [Theory, DatabaseData]
    public async Task Many_who_use_an_origin_first_make_one_endpoint(DatabaseProvider kind)
    {
        await using var scene = await CreateAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => RequestAsync(scene, $"{i}"), Cancel)));

        (await scene.Portal.ReadAsync(db => db.Set<WebhookEndpoint>().CountAsync(Cancel))).ShouldBe(1);
        (await scene.DeliveriesAsync()).Count.ShouldBe(16);
    }

    [Fact]
    public async Task Its_endpoint_can_be_switched_off_but_not_deleted_tested_or_led_elsewhere()
    {
        await using var scene = await CreateAsync();
        await RequestAsync(scene, "one");
        var id = (await scene.DeliveriesAsync())[0].EndpointId;
        var change = scene.Portal.Get<ChangeWebhookEndpoint>();

        (await change.Delete(id, null, WebhookScene.Finance, Cancel)).Reason!.Code.ShouldBe("webhook-endpoint-of-requests");
        (await change.Run(id, null, input => input with { Url = "http://127.0.0.1/elsewhere" }, null, WebhookScene.Finance, Cancel)).Reason!.Code.ShouldBe("webhook-endpoint-of-requests");
        (await scene.Portal.Get<SendTestEvent>().Run(id, WebhookScene.Finance, Cancel)).Reason!.Code.ShouldBe("webhook-endpoint-of-requests");
        (await change.Run(id, null, input => input with { OwnerEmail = "erp@nordlicht.example" }, null, WebhookScene.Finance, Cancel)).Reason.ShouldBeNull();
        await change.Switch(id, false, WebhookScene.Finance, Cancel);
        await RequestAsync(scene, "two");
        (await scene.DeliveriesAsync()).Count.ShouldBe(2);
    }

    private static async Task<WebhookScene> CreateAsync(DatabaseProvider kind = DatabaseProvider.Sqlite)
    {
        var scene = await WebhookScene.CreateAsync(kind);
        await Some.BrandIn(scene.Portal, face => face with { ReturnOrigins = scene.Sink.Address.GetLeftPart(UriPartial.Authority) }, key: "erp");
        return scene;
    }

    private static string SignatureOf(ReceivedWebhook webhook, string secret) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{webhook.Id}.{webhook.Headers["webhook-timestamp"]}.{webhook.Body}")));

    private static Task<PaymentRequest> RequestAsync(WebhookScene scene, string path) =>
        Some.RequestIn(scene.Portal, Some.Input with { Brand = "erp", Reference = path, NotificationUrl = scene.Sink.Url(path) }, new SendChoice([], attachPdf: false));
}
