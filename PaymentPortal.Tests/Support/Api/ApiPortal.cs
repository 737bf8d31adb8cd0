using PaymentPortal.Support.Apps;
using Xunit;

namespace PaymentPortal.Support.Api;

/// <summary>A portal and a client of its API, shared by the tests of one class.</summary>
public sealed class ApiPortal : IAsyncLifetime
{
    private AppHost? host;
    private ApiClient? client;

    public AppHost Host => host ?? throw new InvalidOperationException("The portal has not started yet.");

    public ApiClient Client => client ??= ApiClient.Of(Host);

    public async ValueTask InitializeAsync() =>
        host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["Api:CallsPerKey"] = "1000000", ["Api:CallsPerAddress"] = "1000000" } });

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }
}
