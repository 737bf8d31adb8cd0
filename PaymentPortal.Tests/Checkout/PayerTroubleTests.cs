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
}
