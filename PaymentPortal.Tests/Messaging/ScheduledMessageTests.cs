using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging;

public sealed class ScheduledMessageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Messages_leave_at_their_moments_and_not_before(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var now = scene.Clock.GetUtcNow();
        var request = await CreateAsync(scene, new SendEntry("email"), new SendEntry("email") { Template = "reminder", At = now.AddDays(3) }, new SendEntry("email") { Template = "reminder", At = now.AddDays(7) });

        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(10));
        (await StatesAsync(scene, request)).ShouldBe([MessageStatus.Sent, MessageStatus.Waiting, MessageStatus.Waiting]);
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(11));
        (await StatesAsync(scene, request)).ShouldBe([MessageStatus.Sent, MessageStatus.Waiting, MessageStatus.Waiting]);
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(1));
        (await StatesAsync(scene, request)).ShouldBe([MessageStatus.Sent, MessageStatus.Sent, MessageStatus.Waiting]);

        scene.Channel.Sent.Count.ShouldBe(2);
    }

    [Theory, DatabaseData]
    public async Task Called_off_twice_it_never_leaves_and_is_told_once(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await CreateAsync(scene, new SendEntry("email") { At = scene.Clock.GetUtcNow().AddDays(1) });
        var message = await scene.MessageAsync();

        (await CallOffAsync(scene, message.Id)).ValueOrDefault.ShouldNotBeNull().Status.ShouldBe(MessageStatus.CalledOff);
        (await CallOffAsync(scene, message.Id)).ShouldBeOfType<Outcome<Message>.Done>();
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(2));

        scene.Channel.Sent.ShouldBeEmpty();
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-called-off"]);
    }

    [Fact]
    public async Task What_has_left_is_not_called_off_nor_what_does_not_exist()
    {
        await using var scene = await MessagingScene.CreateAsync();
        await scene.SendAsync();
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(10));

        (await CallOffAsync(scene, (await scene.MessageAsync()).Id)).Reason!.Code.ShouldBe("message-already-sent");
        (await CallOffAsync(scene, Ids.New(scene.Clock))).Reason!.Code.ShouldBe("message-not-found");
    }

    [Theory, DatabaseData]
    public async Task Ended_request_calls_its_waiting_messages_off(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await CreateAsync(scene, new SendEntry("email") { Template = "reminder", At = scene.Clock.GetUtcNow().AddDays(3) });

        await scene.Portal.Get<CancelPaymentRequest>().Run(request.Id, "bar bezahlt", MessagingScene.Agent, Token);
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(4));

        (await StatesAsync(scene, request)).ShouldBe([MessageStatus.CalledOff]);
        scene.Channel.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Waiting_message_follows_a_corrected_address()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var request = await CreateAsync(scene, new SendEntry("email") { At = scene.Clock.GetUtcNow().AddDays(1) });
        var changed = MessagingScene.Glass with { Recipient = MessagingScene.Glass.Recipient with { Email = "bernd@neu.example" } };

        (await scene.Portal.Get<EditPaymentRequest>().Run(request.Id, changed, null, null, MessagingScene.Agent, Token)).ShouldBeOfType<Outcome<PaymentRequest>.Done>();

        (await scene.MessageAsync()).Recipient.ShouldBe("bernd@neu.example");
    }

    [Fact]
    public async Task Wrong_entries_are_told_all_at_once_with_their_places()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var now = scene.Clock.GetUtcNow();

        var faults = (await TryAsync(scene, new SendEntry("pigeon"), new SendEntry("email") { Template = "love-letter" }, new SendEntry("email") { At = now.AddMinutes(-6) }, new SendEntry("sms") { At = now.AddYears(4) })).Reason!.Faults;
        (await TryAsync(scene, [.. Enumerable.Range(1, 21).Select(day => new SendEntry("email") { At = now.AddDays(day) })])).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("too-many");

        faults.Select(fault => $"{fault.Field} {fault.Code}").ShouldBe(["/send/0/channel unknown-channel", "/send/1/template unknown-template", "/send/2/at in-the-past", "/recipient/phone required", "/send/3/at after-expiry"]);
    }

    [Fact]
    public async Task Twenty_wait_at_most()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var now = scene.Clock.GetUtcNow();
        var request = await CreateAsync(scene, [.. Enumerable.Range(1, 20).Select(day => new SendEntry("email") { At = now.AddDays(day) })]);

        var one = Ids.New(scene.Clock);
        (await OrderAsync(scene, request, one)).Reason!.Code.ShouldBe("too-many-messages");
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(1));
        (await OrderAsync(scene, request, one)).ShouldBeOfType<Outcome<PaymentRequest>.Done>();
        (await OrderAsync(scene, request, one)).ShouldBeOfType<Outcome<PaymentRequest>.Done>();

        (await StatesAsync(scene, request)).Count.ShouldBe(21);
    }

    private static Task<Outcome<PaymentRequest>> OrderAsync(MessagingScene scene, PaymentRequest request, Guid id) =>
        scene.Portal.Get<OrderMessage>().Run(request.Id, id, new SendEntry("email") { Template = "reminder" }, MessagingScene.Agent, Token);

    private static Task<Outcome<Message>> CallOffAsync(MessagingScene scene, Guid id) => scene.Portal.Get<CallOffMessage>().Run(id, MessagingScene.Agent, Token);

    private static Task<Outcome<PaymentRequest>> TryAsync(MessagingScene scene, params SendEntry[] entries) =>
        scene.Portal.Get<CreatePaymentRequest>().Run(MessagingScene.Glass, new SendChoice(entries), null, MessagingScene.Agent, Token);

    private static async Task<PaymentRequest> CreateAsync(MessagingScene scene, params SendEntry[] entries)
    {
        var outcome = await TryAsync(scene, entries);
        return outcome.ValueOrDefault ?? throw new InvalidOperationException(string.Join(' ', outcome.Reason!.Faults));
    }

    private static Task<List<MessageStatus>> StatesAsync(MessagingScene scene, PaymentRequest request) => scene.Portal.ReadAsync(db =>
        db.Messages.Where(message => message.PaymentRequestId == request.Id).OrderBy(message => message.DueAt).Select(message => message.Status).ToListAsync(Token));
}
