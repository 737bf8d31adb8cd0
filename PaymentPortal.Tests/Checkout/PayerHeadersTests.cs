using System.IO.Compression;
using System.Net.Http.Headers;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class PayerHeadersTests
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_payer_is_private_and_closed()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var page = Urls.Pay(scene.Token(await scene.Request()));
        string[] paths = [page, $"{page}/result", $"{page}/result?by=transfer", $"{page}/qr.svg", $"{page}/transfer-qr.png", $"{page}/invoice.pdf", "/p/x", "/p/x/y/z"];
        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(path, Cancel);
            var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
            answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
            answer.Headers.GetValues("X-Robots-Tag").ShouldHaveSingleItem().ShouldContain("noindex");
            answer.Headers.GetValues("Permissions-Policy").ShouldNotBeEmpty();
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
            answer.Headers.Contains("Server").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Form_may_lead_to_the_offered_providers_only()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        using var answer = await client.GetAsync(Urls.Pay(scene.Token(await scene.Request())), Cancel);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        policy.ShouldContain($"form-action 'self' {scene.Address.GetLeftPart(UriPartial.Authority)} https://pay.example https://*.pay.example");
    }

    [Fact]
    public async Task Page_sheet_and_logo_fit_into_the_first_packets()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await client.GetAsync(Urls.Pay(scene.Token(await scene.Request())), Cancel);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        var packed = await answer.Content.ReadAsByteArrayAsync(Cancel);
        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        var html = await unpacked.ReadToEndAsync(Cancel);
        var linked = Linked(html).Distinct().ToList();

        var bytes = packed.Length + Headers(answer);
        foreach (var path in linked)
        {
            using var file = await client.GetAsync(path, Cancel);
            file.EnsureSuccessStatusCode();
            file.Headers.CacheControl!.ToString().ShouldContain("immutable");
            bytes += (await file.Content.ReadAsByteArrayAsync(Cancel)).Length + Headers(file);
        }

        linked.Count.ShouldBe(2);
        bytes.ShouldBeLessThanOrEqualTo(14_000);
        Xunit.TestContext.Current.TestOutputHelper!.WriteLine($"{bytes} bytes, page {packed.Length}");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=");
    }

    [Fact]
    public async Task Back_office_and_unknown_addresses_are_covered_too()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        foreach (var path in (string[])["/nothing-here", "/health/live", "/brand/nordlicht-test/0/logo", "/brand/none/1/payer.css"])
        {
            using var answer = await client.GetAsync(path, Cancel);
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    private static IEnumerable<string> Linked(string html) =>
        html.Split("href=\"").Concat(html.Split("src=\"")).Select(part => part.Split('"')[0]).Where(path => path.StartsWith("/brand/", StringComparison.Ordinal));

    private static int Headers(HttpResponseMessage answer) => answer.Headers.ToString().Length + answer.Content.Headers.ToString().Length + 20;
}
