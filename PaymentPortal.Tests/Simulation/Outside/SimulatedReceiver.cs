using System.Net;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Simulation.Outside;

/// <summary>The receiver of webhooks and the line to it: posts get lost before or after they arrive, and the receiver fails now and then.</summary>
internal sealed class SimulatedReceiver(World world) : HttpMessageHandler, IHttpClientFactory
{
    public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var webhook = new ReceivedWebhook(request.RequestUri!.AbsolutePath, request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(' ', header.Value)), body);
        await world.Gates.Pass($"webhook {webhook.Id[^6..]} goes out");
        if (world.Trouble(5))
        {
            throw new HttpRequestException("The post is lost.");
        }

        world.Webhooks.Add(webhook);
        await world.Gates.Pass($"webhook {webhook.Id[^6..]} is answered");
        return world.Trouble(5) ? throw new HttpRequestException("The answer is lost.")
            : new HttpResponseMessage(world.Trouble(5) ? HttpStatusCode.InternalServerError : HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) };
    }
}
