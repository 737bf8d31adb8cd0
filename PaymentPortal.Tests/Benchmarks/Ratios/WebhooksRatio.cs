using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks;
using PaymentPortal.Webhooks.Sending;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Delivering events from their rows, signed, leased and logged, against a bare client that posts the same bodies to the same receiver, both with as many posts at a time as one endpoint has.</summary>
internal sealed class WebhooksRatio : IRatio
{
    private const int AtOnce = 16;
    private const int Requests = 2500;
    private const int WarmUp = 250;

    private static readonly Actor Agent = new(ActorKind.Staff, null, "Benchmark", new HashSet<string> { Permissions.WriteRequests });

    public string Title => $"{2 * Requests:N0} events delivered to one endpoint from their rows, against a bare HttpClient posting the same bodies (posts/s)";

    public Goal Goal { get; } = new(0.5);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        await using var scene = await WebhookScene.CreateAsync();
        await scene.EndpointAsync();
        var dispatcher = scene.Portal.Get<WebhookDispatcher>();
        await FillAsync(scene, WarmUp);
        await dispatcher.WorkOff(CancellationToken.None);
        await FillAsync(scene, Requests);
        var watch = Stopwatch.StartNew();
        await dispatcher.StartAsync(CancellationToken.None);
        while (scene.Sink.Count < 2 * (WarmUp + Requests))
        {
            await Task.Delay(5);
        }

        var ours = 2 * Requests / watch.Elapsed.TotalSeconds;
        await dispatcher.StopAsync(CancellationToken.None);

        var bodies = scene.Sink.Received.Skip(2 * WarmUp).Select(webhook => Encoding.UTF8.GetBytes(webhook.Body)).ToList();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, MaxConnectionsPerServer = AtOnce });
        watch.Restart();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (body, cancel) => await PostAsync(client, scene.Sink.Address, body, cancel));
        var undelivered = await scene.Portal.ReadAsync(db => db.Set<WebhookDelivery>().CountAsync(delivery => delivery.State != WebhookDeliveryState.Delivered));
        return new Round(bodies.Count / watch.Elapsed.TotalSeconds, ours, FormattableString.Invariant($"{bodies.Count:N0} posts of {bodies.Average(body => body.Length):N0} bytes, {undelivered} undelivered"));
    }

    private static async Task FillAsync(WebhookScene scene, int requests)
    {
        var create = scene.Portal.Get<CreatePaymentRequest>();
        await Parallel.ForEachAsync(Enumerable.Range(1, requests), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, cancel) =>
        {
            var input = new PaymentRequestInput
            {
                Reference = FormattableString.Invariant($"INV-2026-{number:D6}"),
                Description = "Hausratversicherung 2026",
                Amount = Money.Of(12950, "EUR"),
                Recipient = new RecipientInput { Name = "Erika Mustermann", Email = FormattableString.Invariant($"erika{number}@example.org") },
            };
            await create.Run(input, new SendChoice([], attachPdf: false), null, Agent, cancel);
        });
    }

    private static async Task PostAsync(HttpClient client, Uri address, byte[] body, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var answer = await client.PostAsync(address, content, cancel);
        answer.EnsureSuccessStatusCode();
    }
}
