using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using PaymentPortal.Webhooks;
using Xunit;

namespace PaymentPortal.Guides;

/// <summary>A portal, a client of its API and a receiver of its webhooks.</summary>
public sealed class HearingPortal : IAsyncLifetime
{
    private AppHost? host;
    private ApiClient? client;
    private WebhookSink? sink;

    public Uri Address => host!.Address;

    public ApiClient Client => client ??= ApiClient.Of(host!);

    public WebhookSink Sink => sink!;

    public async ValueTask InitializeAsync()
    {
        sink = await WebhookSink.StartAsync();
        host = await AppHost.StartAsync(new AppSettings
        {
            More = new Dictionary<string, string> { ["Webhooks:AllowedHosts"] = "127.0.0.1", ["Api:CallsPerKey"] = "1000000", ["Api:CallsPerAddress"] = "1000000" },
        });
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await host!.DisposeAsync();
        await sink!.DisposeAsync();
    }
}
