using System.Net;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

/// <summary>What payers see when the portal itself has trouble.</summary>
public sealed class PayerTroubleTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payer_reads_in_their_language_that_nothing_was_charged()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var page = Urls.Pay(scene.Token(await scene.Request()));
        await scene.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Brands\" RENAME TO \"Gone\"", Cancel));

        using var answer = await client.GetAsync(page, Cancel);

        var html = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        html.ShouldContain("Dieser Aufruf hat nichts abgebucht.");
        html.ShouldContain("zahlen Sie nicht noch einmal");
        html.ShouldNotContain("href=\"/\"");
        answer.Headers.GetValues("X-Robots-Tag").ShouldHaveSingleItem().ShouldContain("noindex");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'");
    }

    [Theory]
    [InlineData("GET", "/p")]
    [InlineData("GET", "/p/")]
    [InlineData("POST", "/p/")]
    [InlineData("POST", "/p/x")]
    [InlineData("PUT", "/p/x")]
    [InlineData("OPTIONS", "/p/x/pay")]
    [InlineData("GET", "/p/x/pay")]
    [InlineData("DELETE", "/p/x/y/z")]
    public async Task Payer_is_never_sent_to_the_door_of_the_staff(string method, string path)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("Diesen Link kennen wir nicht");
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing-here")]
    [InlineData("PUT", "/providers/sandbox/notifications")]
    [InlineData("DELETE", "/sandbox/api/v1/payments")]
    public async Task Program_is_told_and_never_led_to_a_page(string method, string path)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await client.SendAsync(request, Cancel);

        ((int)answer.StatusCode).ShouldBeInRange(401, 405);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
