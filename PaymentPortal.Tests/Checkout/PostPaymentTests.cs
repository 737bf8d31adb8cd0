using System.Net;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class PostPaymentTests
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payer_is_sent_to_the_provider_and_a_second_click_resumes()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();

        using var first = await Post(client, scene, request, "paypal");
        using var second = await Post(client, scene, request, "paypal");

        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        first.Headers.Location!.Host.ShouldBe("pay.example");
        second.Headers.Location.ShouldBe(first.Headers.Location);
        scene.Provider.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task Transfer_leads_to_its_data()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();

        using var answer = await Post(client, scene, request, "bankTransfer");
        var page = await client.GetStringAsync(answer.Headers.Location!.OriginalString, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page.ShouldContain("DE89 3704 0044 0532 0130 00");
        page.ShouldContain("data-state=\"open\"");
        page.ShouldContain("<svg");
    }

    [Fact]
    public async Task Ended_method_of_an_old_link_finds_its_successor()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        using var answer = await Post(client, scene, await scene.Request(), "sofort");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("bitcoin", HttpStatusCode.UnprocessableEntity, "gibt es hier nicht")]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "Bitte wählen Sie eine Zahlungsart")]
    [InlineData("<script>alert(1)</script>", HttpStatusCode.UnprocessableEntity, "gibt es hier nicht")]
    [InlineData("paypal\r\nSet-Cookie: x=y", HttpStatusCode.UnprocessableEntity, "gibt es hier nicht")]
    public async Task Unknown_method_is_said_at_the_choice(string method, HttpStatusCode status, string words)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        using var answer = await Post(client, scene, await scene.Request(), method);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

        answer.StatusCode.ShouldBe(status);
        page.ShouldContain(words);
        page.ShouldContain("role=\"alert\"");
        page.ShouldContain("name=\"method\"");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Broken_and_huge_posts_get_the_page_again()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var path = Urls.StartPayment(scene.Token(await scene.Request()));
        HttpContent[] bodies =
        [
            new StringContent("{}", null, "application/json"),
            new ByteArrayContent([0xff, 0xfe, 0x00]),
            new StringContent(new string('x', 100_000), null, "application/x-www-form-urlencoded"),
            new StringContent(string.Join('&', Enumerable.Range(0, 500).Select(i => $"a{i}=1")), null, "application/x-www-form-urlencoded"),
            new StringContent("--x\r\nbroken", null, "text/plain"),
        ];
        foreach (var body in bodies)
        {
            using var answer = await client.PostAsync(path, body, Cancel);
            ((int)answer.StatusCode).ShouldBeInRange(400, 499);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("<main");
        }
    }

    [Fact]
    public async Task Closed_request_shows_its_end()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var paid = await scene.Request();
        await scene.Pay(paid);

        using var answer = await Post(client, scene, paid, "card");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("data-state=\"paid\"");
        scene.Provider.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task Silent_or_refusing_provider_is_no_dead_end()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        foreach (var fault in (Exception[])[new ProviderUnclearException("silence"), new ProviderRefusedException("limit")])
        {
            scene.Provider.Fault = fault;
            using var answer = await Post(client, scene, await scene.Request(), "card");
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            page.ShouldContain("Es wurde nichts abgebucht");
            page.ShouldContain("name=\"method\"");
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", true)]
    public async Task Post_from_another_site_is_refused(string header, string value, bool isLetIn)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        client.DefaultRequestHeaders.Add(header, value);
        using var answer = await Post(client, scene, await scene.Request(), "paypal");

        answer.StatusCode.ShouldBe(isLetIn ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden);
        scene.Provider.Starts.ShouldBe(isLetIn ? 1 : 0);
    }

    [Fact]
    public async Task Trying_many_cards_is_stopped_by_request_and_by_address()
    {
        await using var scene = await PayerScene.StartAsync(settings: new Dictionary<string, string> { ["Checkout:AttemptsPerRequest"] = "2", ["Checkout:AttemptsPerAddress"] = "3" });
        using var client = scene.Client();
        scene.Provider.Fault = new ProviderRefusedException("stolen-card");
        var request = await scene.Request();
        var statuses = new List<HttpStatusCode>();
        foreach (var target in new[] { request, request, request, await scene.Request() })
        {
            using var answer = await Post(client, scene, target, "card");
            statuses.Add(answer.StatusCode);
        }

        statuses.ShouldBe([HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests]);
        scene.Provider.Starts.ShouldBe(2);
        (await scene.Read(db => db.PaymentAttempts.CountAsync(Cancel))).ShouldBe(2);
    }

    [Fact]
    public async Task Who_tried_too_often_is_told_the_real_wait_and_may_still_transfer()
    {
        await using var scene = await PayerScene.StartAsync(settings: new Dictionary<string, string> { ["Checkout:AttemptsPerRequest"] = "1" });
        using var client = scene.Client();
        scene.Provider.Fault = new ProviderRefusedException("stolen-card");
        var request = await scene.Request();
        (await Post(client, scene, request, "card")).Dispose();

        using var limited = await Post(client, scene, request, "paypal");
        using var transfer = await Post(client, scene, request, "bankTransfer");

        limited.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        limited.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(50));
        var page = WebUtility.HtmlDecode(await limited.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("in einer Stunde");
        page.ShouldContain("Selbst überweisen können Sie jederzeit.");
        transfer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_was_refused_is_not_chosen_again_beforehand()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        scene.Provider.Fault = new ProviderRefusedException("limit");

        using var answer = await Post(client, scene, await scene.Request(), "card");

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain(" checked");
        page.ShouldNotContain("value=\"card\" checked");
    }

    [Fact]
    public async Task While_one_payment_is_checked_another_choice_says_that_it_was_not_started()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        (await Post(client, scene, request, "card")).Dispose();
        scene.Provider.AfterCancel = ProviderPhase.Open;

        using var answer = await Post(client, scene, request, "paypal");
        var result = WebUtility.HtmlDecode(await client.GetStringAsync(answer.Headers.Location!.OriginalString, Cancel));
        var again = WebUtility.HtmlDecode(await client.GetStringAsync(Urls.Pay(scene.Token(request)) + "?lang=de", Cancel));

        result.ShouldContain("Wir konnten PayPal nicht starten, solange Karte prüft.");
        again.ShouldContain("Karte prüft noch eine Zahlung.");
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, PayerScene scene, PaymentRequest request, string method) =>
        client.PostAsync(Urls.StartPayment(scene.Token(request)), new FormUrlEncodedContent([new("method", method), new("lang", "de")]), Cancel);
}
