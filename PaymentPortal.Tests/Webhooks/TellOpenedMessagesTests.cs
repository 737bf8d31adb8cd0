using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Api.Json;
using PaymentPortal.Checkout.Visits;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.Messaging.Api;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks;

public sealed class TellOpenedMessagesTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Message_that_a_person_opens_is_told_once_with_the_sequence_that_is_and_the_request_does_not_change(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        await scene.EndpointAsync(input => input with { Types = ["message.opened"] });
        var request = await scene.RequestAsync();
        await SentAsync(scene);
        scene.Portal.Clock.Advance(TimeSpan.FromMinutes(5));

        await LookAsync(scene, request, Visitor.Machine);
        (await scene.DeliveriesAsync()).ShouldBeEmpty();
        await LookAsync(scene, request, Visitor.Person, Visitor.Person);
        scene.Portal.Clock.Advance(TimeSpan.FromHours(5));
        await LookAsync(scene, request, Visitor.Person);
        await scene.WorkOffAsync();

        var told = WebhookScene.Json(scene.Sink.Received.ShouldHaveSingleItem());
        (told.GetProperty("type").GetString(), told.GetProperty("sequence").GetInt32(), told.GetProperty("timestamp").GetString()).ShouldBe(("message.opened", request.Version, "2026-03-02T12:05:00Z"));
        var shown = (await scene.Portal.Get<ListMessages>().Run(request.Id, Some.Agent, Cancel)).ValueOrDefault!.Select(MessageContract.Of).ShouldHaveSingleItem();
        told.GetProperty("data").GetRawText().ShouldBe(JsonSerializer.Serialize(shown, ApiJson.Options));
        shown.OpenedAt.ShouldBe(Some.Noon.AddMinutes(5));
        (await scene.Portal.ReadAsync(db => db.PaymentRequests.SingleAsync(Cancel))).Version.ShouldBe(request.Version);
    }

    [Fact]
    public async Task Reminder_is_told_of_its_own_and_what_leaves_after_the_look_is_not_meant()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync(input => input with { Types = ["message.opened"] });
        var request = await scene.RequestAsync();
        await SentAsync(scene);
        scene.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await LookAsync(scene, request, Visitor.Person);
        await scene.Portal.Get<OrderMessage>().Run(request.Id, Primitives.Ids.New(scene.Portal.Clock), new SendEntry("email") { Template = MessageOrders.Reminder }, Some.Agent, Cancel);
        await LookAsync(scene, request, Visitor.Person);
        (await scene.DeliveriesAsync()).Count.ShouldBe(1);

        scene.Portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await SentAsync(scene);
        await LookAsync(scene, request, Visitor.Person);

        (await scene.DeliveriesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Look_at_a_page_whose_link_went_by_no_message_tells_nothing()
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync(input => input with { Types = ["message.*"] });
        var request = await Some.RequestIn(scene.Portal, send: new SendChoice([], attachPdf: false));

        await LookAsync(scene, request, Visitor.Person);

        (await scene.DeliveriesAsync()).ShouldBeEmpty();
    }

    private static Task SentAsync(WebhookScene scene) => scene.Portal.WriteAsync<int>(async db =>
    {
        (await db.Messages.Where(message => message.Status == MessageStatus.Waiting).ToListAsync(Cancel)).ForEach(message => message.Accept(scene.Portal.Clock.GetUtcNow()));
        return 1;
    });

    private static Task LookAsync(WebhookScene scene, PaymentRequest request, params Visitor[] visitors)
    {
        foreach (var visitor in visitors)
        {
            scene.Portal.Get<VisitLog>().Note(new Look(request.Id, visitor, VisitDevice.Computer, "de", scene.Portal.Clock.GetUtcNow()));
        }

        return scene.Portal.Get<WriteVisits>().Run(Cancel);
    }
}
