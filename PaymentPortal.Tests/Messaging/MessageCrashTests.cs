using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging;

/// <summary>What is left after a node died at every point of sending.</summary>
public sealed class MessageCrashTests
{
    private static readonly TimeSpan Undo = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Taken_up_but_not_begun_is_sent_by_the_next_when_the_lease_ends(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        await scene.SendAsync();
        scene.Clock.Advance(Undo);
        var dead = (await scene.Portal.Get<TakeUpMessages>().Run(10, Token)).ShouldHaveSingleItem();

        (await scene.WorkOffAsync()).ShouldBeFalse();
        (await scene.WorkOffAfterAsync(Long)).ShouldBeTrue();

        var message = await scene.MessageAsync();
        (message.Status, message.Tries).ShouldBe((MessageStatus.Sent, 2));
        scene.Channel.Sent.ShouldHaveSingleItem().ShouldBe(dead.Raw!);
    }

    [Theory, DatabaseData]
    public async Task Begun_and_never_heard_of_becomes_unclear_and_is_not_sent_again(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        var request = await scene.SendAsync();
        var died = new TaskCompletionSource<HandOver>();
        var begun = new TaskCompletionSource();
        scene.Channel.Answer = () =>
        {
            begun.SetResult();
            return died.Task;
        };
        scene.Clock.Advance(Undo);
        var dying = scene.WorkOffAsync();
        await begun.Task.WaitAsync(Token);
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Transmitting);

        await scene.WorkOffAsync();
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Transmitting);
        await scene.WorkOffAfterAsync(Long);

        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Unclear);
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-failed"]);
        scene.Channel.Sent.ShouldHaveSingleItem();

        // It lived after all and brings the truth.
        died.SetResult(new HandOver.Accepted());
        await dying;
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Sent);
        (await scene.StoryAsync(request.Id)).ShouldBe(["created", "sent", "message-failed", "message-accepted"]);
    }

    [Theory, DatabaseData]
    public async Task Holder_that_comes_back_after_its_lease_may_not_begin(DatabaseProvider kind)
    {
        await using var scene = await MessagingScene.CreateAsync(kind);
        await scene.SendAsync();
        scene.Clock.Advance(Undo);
        var late = (await scene.Portal.Get<TakeUpMessages>().Run(10, Token)).ShouldHaveSingleItem();
        await scene.WorkOffAfterAsync(Long);

        await scene.Portal.Get<DeliverMessage>().Run(late, Token);

        scene.Channel.Sent.ShouldHaveSingleItem();
        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Sent);
    }

    [Fact]
    public async Task Stop_before_the_hand_over_lays_the_message_down_for_at_once()
    {
        await using var scene = await MessagingScene.CreateAsync();
        await scene.SendAsync();
        scene.Clock.Advance(Undo);
        using var stopping = new CancellationTokenSource();
        scene.Channel.Before = stopping.CancelAsync;
        var lease = (await scene.Portal.Get<TakeUpMessages>().Run(10, Token)).ShouldHaveSingleItem();

        await scene.Portal.Get<DeliverMessage>().Run(lease, stopping.Token);
        scene.Channel.Sent.ShouldBeEmpty();
        scene.Channel.Before = () => Task.CompletedTask;
        (await scene.WorkOffAsync()).ShouldBeTrue();

        (await scene.MessageAsync()).Status.ShouldBe(MessageStatus.Sent);
    }
}
