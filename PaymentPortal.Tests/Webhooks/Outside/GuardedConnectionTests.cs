using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Outside;

/// <summary>Against a live receiver on loopback: whatever the name says, it is not reached.</summary>
public sealed class GuardedConnectionTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    public async Task Name_that_points_inside_is_not_connected_to(string address)
    {
        await using var sink = await WebhookSink.StartAsync();
        using var client = Client("", (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }));

        var thrown = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://erp.example:{sink.Address.Port}/"), Cancel));

        Chain(thrown).ShouldContain(exception => exception is InnerAddressException);
        sink.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://2130706433")]
    [InlineData("http://0x7f.1")]
    [InlineData("http://[::ffff:7f00:1]")]
    [InlineData("http://localhost")]
    public async Task Literal_that_means_loopback_is_not_connected_to(string host)
    {
        await using var sink = await WebhookSink.StartAsync();
        using var client = Client("", Dns.GetHostAddressesAsync);

        var thrown = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"{host}:{sink.Address.Port}/"), Cancel));

        Chain(thrown).ShouldContain(exception => exception is InnerAddressException);
        sink.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_that_points_outside_at_first_and_inside_later_gains_nothing()
    {
        await using var sink = await WebhookSink.StartAsync();
        var asked = 0;
        using var client = Client("", (_, _) => Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "93.184.216.34" : "127.0.0.1") }));
        using var soon = new CancellationTokenSource();
        await soon.CancelAsync();

        // The first look-up is judged and used; what a second one would say is asked only for a second connection, and judged again.
        await Should.ThrowAsync<OperationCanceledException>(() => client.GetAsync(new Uri($"http://erp.example:{sink.Address.Port}/"), soon.Token));
        asked = 1;
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://erp.example:{sink.Address.Port}/"), Cancel));
        sink.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_addresses_only_those_outside_are_tried()
    {
        await using var sink = await WebhookSink.StartAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var client = Client("", (_, _) => Task.FromResult(new[] { IPAddress.Loopback, IPAddress.Parse("198.51.100.7"), IPAddress.Parse("::ffff:127.0.0.1") }));

        var thrown = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://erp.example:{sink.Address.Port}/"), limit.Token));

        Chain(thrown).ShouldContain(exception => exception is InnerAddressException);
        sink.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Host_that_an_administrator_allowed_is_reached()
    {
        await using var sink = await WebhookSink.StartAsync();
        using var client = Client("erp.inside.example", (_, _) => Task.FromResult(new[] { IPAddress.Loopback }));

        (await client.PostAsync(new Uri($"http://erp.inside.example:{sink.Address.Port}/"), null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Name_without_addresses_is_an_unknown_host()
    {
        using var client = Client("", (_, _) => Task.FromResult(Array.Empty<IPAddress>()));

        var thrown = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://erp.example/"), Cancel));

        Chain(thrown).ShouldContain(exception => exception is SocketException);
    }

    private static HttpClient Client(string allowed, FindAddresses find) =>
        new(new SocketsHttpHandler { ConnectCallback = new GuardedConnection(new WebhookUrl(allowed, allowsHttp: true), find).Connect, AllowAutoRedirect = false, UseProxy = false });

    private static IEnumerable<Exception> Chain(Exception thrown)
    {
        for (var one = thrown; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
