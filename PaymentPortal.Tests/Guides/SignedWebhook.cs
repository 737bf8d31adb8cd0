using PaymentPortal.Support;
using PaymentPortal.Webhooks;
using Shouldly;

namespace PaymentPortal.Guides;

/// <summary>A real delivery of a live portal, made while its secret is being renewed: two signatures, two secrets.</summary>
internal static class SignedWebhook
{
    /// <summary>The delivery, and the secrets by which it can be verified: the new one, the old one.</summary>
    public static async Task<(ReceivedWebhook Webhook, string[] Secrets)> ReceiveAsync(HearingPortal portal, string path)
    {
        var made = await portal.Client.PostAsync("webhook-endpoints", $$"""{ "url": "{{portal.Sink.Url(path)}}" }""");
        made.Status.ShouldBe(201, made.Text);
        var renewed = await portal.Client.PostAsync($"webhook-endpoints/{made.Json["id"]}/renew-secret", """{ "overlapHours": 1 }""");
        renewed.Status.ShouldBe(200, renewed.Text);
        (await portal.Client.PostAsync($"webhook-endpoints/{made.Json["id"]}/test", null)).Status.ShouldBe(202);
        await Eventually.HoldsAsync(() => portal.Sink.Received.Any(IsIt), "the webhook to arrive");
        var webhook = portal.Sink.Received.First(IsIt);
        webhook.Headers["webhook-signature"].Split(' ').Length.ShouldBe(2);
        (await portal.Client.SendAsync(HttpMethod.Delete, $"webhook-endpoints/{made.Json["id"]}", null)).Status.ShouldBe(204);
        return (webhook, [renewed.Json["secret"]!.GetValue<string>(), made.Json["secret"]!.GetValue<string>()]);

        bool IsIt(ReceivedWebhook one) => one.Path == $"/{path}";
    }
}
