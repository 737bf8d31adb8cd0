using System.Net;
using PaymentPortal.Checkout;
using Shouldly;
using Xunit;

namespace PaymentPortal;

public sealed class TrustedProxiesTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    [InlineData("192.0.2.1, 2001:db8::/32", HttpStatusCode.TooManyRequests)]
    [InlineData("127.0.0.1", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.0/8", HttpStatusCode.NotFound)]
    public async Task Only_a_trusted_proxy_says_who_the_client_is(string trusted, HttpStatusCode eleventh)
    {
        await using var scene = await PayerScene.StartAsync(settings: new Dictionary<string, string> { ["TrustedProxies"] = trusted });
        using var client = scene.Client();
        var status = HttpStatusCode.OK;

        // Eleven unknown links, each said to come from another client; ten a minute are free.
        for (var i = 1; i <= 11; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/p/unknown");
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}");
            using var answer = await client.SendAsync(request, Cancel);
            status = answer.StatusCode;
        }

        status.ShouldBe(eleventh);
    }

    [Fact]
    public async Task Portal_with_a_secure_address_says_so_behind_a_proxy_too()
    {
        await using var scene = await PayerScene.StartAsync(settings: new Dictionary<string, string> { ["PublicAddress"] = "https://pay.example" });
        using var client = scene.Client();

        using var answer = await client.GetAsync("/p/unknown", Cancel);

        answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldStartWith("max-age=63072000");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("10.0.0.0/8, nonsense")]
    [InlineData("10.0.0.0/99")]
    public void What_is_no_address_is_refused(string setting) => TrustedProxies.Read(setting).ShouldBeNull();
}
