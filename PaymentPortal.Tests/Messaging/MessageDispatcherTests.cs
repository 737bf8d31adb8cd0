using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging;

public sealed class MessageDispatcherTests
{
    private static readonly TimeSpan Undo = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Message_leaves_when_the_undo_time_is_over_and_not_before(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await scene.SendAsync();

        (await scene.WorkOffAfterAsync(Undo - TimeSpan.FromMilliseconds(1))).ShouldBeFalse();
        scene.Channel.Sent.ShouldBeEmpty();
        (await scene.WorkOffAfterAsync(TimeSpan.FromMilliseconds(1))).ShouldBeTrue();

        scene.Channel.Sent.ShouldHaveSingleItem();
        var message = await scene.MessageAsync();
        (message.Status, message.SentAt, message.Tries).ShouldBe((MessageStatus.Sent, scene.Clock.GetUtcNow(), 1));
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-accepted"]);
        (await scene.WorkOffAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Message_of_a_send_that_was_taken_back_never_leaves()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var request = await scene.SendAsync();

        (await scene.Portal.Get<UndoSend>().Run(request.Id, MessagingScene.Agent, Token)).Reason.ShouldBeNull();
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(1));

        scene.Channel.Sent.ShouldBeEmpty();
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.CalledOff);
    }

    [Theory, DatabaseData]
    public async Task Message_that_was_under_way_when_the_request_was_called_off_is_not_tried_again(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await scene.SendAsync();
        scene.Channel.Answer = async () =>
        {
            (await scene.Portal.Get<CancelPaymentRequest>().Run(request.Id, "paid in cash", MessagingScene.Agent, Token)).Reason.ShouldBeNull();
            return new HandOver.RetryLater(MessageFaults.ChannelFailed);
        };

        await scene.WorkOffAfterAsync(Undo);
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(1));

        scene.Channel.Sent.ShouldHaveSingleItem();
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.CalledOff);
    }

    [Theory, DatabaseData]
    public async Task Message_that_waits_follows_a_corrected_address_and_says_what_is_true_then(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await scene.SendAsync();
        scene.Channel.Answer = () => Task.FromResult<HandOver>(new HandOver.RetryLater(MessageFaults.ChannelFailed));
        await scene.WorkOffAfterAsync(Undo);
        var input = PaymentRequestInput.Of(await scene.Portal.ReadAsync(db => db.PaymentRequests.SingleAsync(Token)), "nordlicht");

        var edit = await scene.Portal.Get<EditPaymentRequest>().Run(
            request.Id, input with { Description = "Glasversicherung 2027", Recipient = input.Recipient with { Email = "right@post.example" } }, null, null, MessagingScene.Agent, Token);
        edit.Reason.ShouldBeNull();
        await scene.WorkOffAfterAsync(TimeSpan.FromHours(1));

        (await scene.MessageAsync()).Recipient.ShouldBe("right@post.example");
        var said = scene.Channel.Sent.Select(System.Text.Encoding.UTF8.GetString).ToList();
        said.Count.ShouldBe(2);
        said[0].ShouldContain("bernd@post.example");
        said[1].ShouldContain("right@post.example");
        said[1].ShouldNotContain("bernd@post.example");
    }

    [Theory, DatabaseData]
    public async Task Message_whose_address_was_taken_away_is_called_off(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await scene.SendAsync();
        var input = PaymentRequestInput.Of(await scene.Portal.ReadAsync(db => db.PaymentRequests.SingleAsync(Token)), "nordlicht");

        (await scene.Portal.Get<EditPaymentRequest>().Run(request.Id, input with { Recipient = input.Recipient with { Email = null } }, null, null, MessagingScene.Agent, Token)).Reason.ShouldBeNull();
        await scene.WorkOffAfterAsync(Undo);

        scene.Channel.Sent.ShouldBeEmpty();
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.CalledOff);
    }

    [Theory, DatabaseData]
    public async Task Message_called_off_while_the_connection_is_made_does_not_leave(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await scene.SendAsync();
        scene.Channel.Before = () => scene.Portal.Get<CancelPaymentRequest>().Run(request.Id, "typed wrong", MessagingScene.Agent, Token);

        await scene.WorkOffAfterAsync(Undo);

        scene.Channel.Sent.ShouldBeEmpty();
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.CalledOff);
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "cancelled"]);
    }

    [Theory, DatabaseData]
    public async Task Delayed_message_is_tried_again_with_the_same_bytes(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        await scene.SendAsync();
        scene.Channel.Answer = () => Task.FromResult<HandOver>(new HandOver.RetryLater(MessageFaults.ServerBusy, "4.3.0 Try later"));

        await scene.WorkOffAfterAsync(Undo);
        var delayed = await scene.MessageAsync();
        (delayed.Status, delayed.FaultCode, delayed.FaultText, delayed.LeasedUntil).ShouldBe((MessageStatus.Waiting, MessageFaults.ServerBusy, "4.3.0 Try later", null));
        (delayed.DueAt - scene.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        (await scene.WorkOffAsync()).ShouldBeFalse();
        scene.Channel.Answer = () => Task.FromResult<HandOver>(new HandOver.Accepted());
        await scene.WorkOffAfterAsync(TimeSpan.FromSeconds(15));

        var sent = await scene.MessageAsync();
        (sent.Status, sent.Tries, sent.FaultCode).ShouldBe((MessageStatus.Sent, 2, null));
        scene.Channel.Sent.Count.ShouldBe(2);
        scene.Channel.Sent.First().ShouldBe(scene.Channel.Sent.Last());
    }

    [Fact]
    public async Task Message_that_never_gets_through_is_given_up_after_about_three_days()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var request = await scene.SendAsync();
        scene.Channel.Answer = () => Task.FromResult<HandOver>(new HandOver.RetryLater(MessageFaults.ServerUnreachable));
        var begin = scene.Clock.GetUtcNow();

        await scene.WorkOffAfterAsync(Undo);
        while (await scene.MessageAsync() is { Status: MessageStatus.Waiting } waiting)
        {
            await scene.WorkOffAfterAsync(waiting.DueAt - scene.Clock.GetUtcNow());
        }

        var message = await scene.MessageAsync();
        (message.Status, message.FaultCode).ShouldBe((MessageStatus.GaveUp, MessageFaults.ServerUnreachable));
        (scene.Clock.GetUtcNow() - begin).ShouldBeInRange(TimeSpan.FromDays(1), TimeSpan.FromDays(6));
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-failed"]);
    }

    [Theory]
    [InlineData(true, MessageStatus.Refused)]
    [InlineData(false, MessageStatus.Unclear)]
    public async Task Refused_and_unclear_messages_are_parked_and_told(bool refused, MessageStatus parked)
    {
        await using var scene = await MessagingScene.CreateAsync();
        var request = await scene.SendAsync();
        scene.Channel.Answer = () => Task.FromResult<HandOver>(refused ? new HandOver.Refused(MessageFaults.MailboxUnknown, "5.1.1") : new HandOver.Unclear(MessageFaults.AnswerLost));

        await scene.WorkOffAfterAsync(Undo);
        await scene.WorkOffAfterAsync(TimeSpan.FromDays(10));

        (await scene.MessageAsync()).Status.ShouldBe(parked);
        scene.Channel.Sent.ShouldHaveSingleItem();
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-failed"]);
    }

    [Theory, DatabaseData]
    public async Task Two_nodes_send_each_message_once(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        for (var i = 0; i < 12; i++)
        {
            await scene.SendAsync(MessagingScene.Glass with { Reference = $"GV-{i}" });
        }

        scene.Clock.Advance(Undo);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(scene.WorkOffAsync, Token)));

        scene.Channel.Sent.Count.ShouldBe(12);
        (await scene.Portal.ReadAsync(db => db.Messages.CountAsync(message => message.Status == MessageStatus.Sent, Token))).ShouldBe(12);
    }

    [Fact]
    public async Task Channel_that_breaks_before_the_hand_over_is_tried_again_and_after_it_is_unclear()
    {
        await using var scene = await MessagingScene.CreateAsync();
        await scene.SendAsync();

        scene.Channel.Before = () => throw new InvalidOperationException("broken");
        await scene.WorkOffAfterAsync(Undo);
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Waiting);
        scene.Channel.Before = () => Task.CompletedTask;
        scene.Channel.Answer = () => throw new InvalidOperationException("broken");
        await scene.WorkOffAfterAsync(TimeSpan.FromMinutes(1));

        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Unclear);
    }
}
