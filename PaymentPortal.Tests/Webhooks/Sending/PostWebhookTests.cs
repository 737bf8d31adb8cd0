using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Receivers that answer as nobody should.</summary>
public sealed class PostWebhookTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_without_end_is_cut_and_still_a_success()
    {
        await using var scene = await WebhookScene.CreateAsync();
        var cut = new TaskCompletionSource();
        scene.Sink.Answer = async (_, context) =>
        {
            var block = new byte[64 * 1024];
            Array.Fill(block, (byte)'x');
            using var aborted = context.RequestAborted.Register(cut.SetResult);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, CancellationToken.None);
            }
        };

        var one = await TryOnceAsync(scene);

        (one.Status, one.Fault, one.AnswerBody.Length).ShouldBe((200, null, WebhookTry.MostAnswer));
        await cut.Task.WaitAsync(Eventually.Patience, Cancel);
    }

    [Fact]
    public async Task Answer_that_drips_is_not_waited_for()
    {
        await using var scene = await WebhookScene.CreateAsync();
        scene.Sink.Answer = async (_, context) =>
        {
            await context.Response.WriteAsync("o", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        var working = TryOnceAsync(scene);
        while (!working.IsCompleted)
        {
            scene.Portal.Clock.Advance(WebhookTimes.BodyLimit);
            await Task.WhenAny(working, Task.Delay(20, Cancel));
        }

        var one = await working;
        (one.Status, one.Fault, one.AnswerBody).ShouldBe((200, null, "o"));
    }

    [Fact]
    public async Task Nobody_listening_is_a_failure_with_a_name()
    {
        await using var scene = await WebhookScene.CreateAsync();

        (await TryOnceAsync(scene, $"http://127.0.0.1:{FreePort.Take()}/")).Fault.ShouldBe("unreachable");
    }

    [Fact]
    public async Task Encryption_with_somebody_who_does_not_speak_it_is_a_failure_with_a_name()
    {
        await using var scene = await WebhookScene.CreateAsync();

        (await TryOnceAsync(scene, scene.Sink.Url().Replace("http:", "https:", StringComparison.Ordinal))).Fault.ShouldBe("certificate");
    }

    [Fact]
    public async Task Log_holds_the_request_without_its_signature_and_no_control_characters()
    {
        await using var scene = await WebhookScene.CreateAsync();
        scene.Sink.Answer = (_, context) => context.Response.WriteAsync("thank\u0000 you\u001b[31m ✓");

        var one = await TryOnceAsync(scene);

        one.AnswerBody.ShouldBe("thank  you [31m ✓");
        var signature = scene.Sink.Received[0].Headers["webhook-signature"];
        one.RequestHeaders.ShouldContain($"webhook-id: {scene.Sink.Received[0].Id}");
        one.RequestHeaders.ShouldContain("webhook-signature: v1,…");
        one.RequestHeaders.ShouldNotContain(signature[3..]);
    }

    private static async Task<WebhookTry> TryOnceAsync(WebhookScene scene, string? url = null)
    {
        await scene.EndpointAsync(input => input with { Url = url ?? input.Url, Types = ["payment_request.sent"] });
        await scene.RequestAsync();
        await scene.WorkOffAsync();
        return await scene.Portal.ReadAsync(db => db.Set<WebhookTry>().AsNoTracking().SingleAsync(Cancel));
    }
}
