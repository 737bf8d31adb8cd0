using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PaymentPortal.Webhooks;

/// <summary>A receiver on loopback that keeps what it gets and answers as the test says.</summary>
public sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ReceivedWebhook> received = new();

    private WebhookSink(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>What it got so far, in the order in which it came.</summary>
    public IReadOnlyList<ReceivedWebhook> Received => [.. received];

    /// <summary>How much it got so far.</summary>
    public int Count => received.Count;

    /// <summary>How it answers; 204 unless told otherwise.</summary>
    public Func<ReceivedWebhook, HttpContext, Task> Answer { get; set; } = Status(204);

    public static async Task<WebhookSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null);
        var sink = new WebhookSink(builder.Build());
        sink.app.Run(sink.TakeAsync);
        await sink.app.StartAsync();
        return sink;
    }

    /// <summary>Answers with a status and nothing else.</summary>
    public static Func<ReceivedWebhook, HttpContext, Task> Status(int status, params (string Name, string Value)[] headers) => (_, context) =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    };

    /// <summary>Where an endpoint of this sink listens.</summary>
    public string Url(string path = "hook") => string.Create(CultureInfo.InvariantCulture, $"{Address}{path}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var webhook = new ReceivedWebhook(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body);
        received.Enqueue(webhook);
        await Answer(webhook, context);
    }
}
