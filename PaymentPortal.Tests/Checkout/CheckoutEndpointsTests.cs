using System.Net;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class CheckoutEndpointsTests
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_state_has_its_page_in_both_languages()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var now = scene.Clock.GetUtcNow();
        var paid = await scene.Request();
        await scene.Pay(paid);
        (string State, PaymentRequest Request, string German, string English)[] pages =
        [
            ("open", await scene.Request(), "Wie möchten Sie bezahlen?", "How would you like to pay?"),
            ("countdown", await scene.Request(details => details with { ExpiresAt = now.AddDays(2) }), "Noch 2 Tage", "2 days left"),
            ("partiallyPaid", await scene.Request(then: request => request.Settle(Ids.New(now), null, "card", Money.Of(2950, "EUR"), Actor.Portal, now)), "100,00 € mit PayPal bezahlen", "Pay €100.00 with PayPal"),
            ("processing", await scene.Request(then: request => request.AwaitConfirmation(Ids.New(now), "sepaDebit", 12950, Actor.Portal, now)), "Bitte zahlen Sie nicht noch einmal.", "Please do not pay a second time."),
            ("paid", paid, "Danke, Ihre Zahlung ist angekommen", "Thank you, your payment has arrived"),
            ("expired", await scene.Request(details => details with { ExpiresAt = now.AddMinutes(1) }, then: request => request.Expire(now.AddMinutes(1))), "Es wurde nichts abgebucht.", "Nothing was charged."),
            ("cancelled", await scene.Request(then: request => request.Cancel("Irrtum", Actor.Portal, now)), "Sie müssen das nicht mehr bezahlen", "You no longer need to pay this"),
        ];
        foreach (var (state, request, german, english) in pages)
        {
            var path = Urls.Pay(scene.Token(request));
            var inGerman = WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));
            inGerman.ShouldContain($"data-state=\"{state}\"");
            inGerman.Replace('\u00A0', ' ').ShouldContain(german);
            inGerman.ShouldContain(request.Reference);
            inGerman.ShouldContain("<html lang=\"de\"");
            var inEnglish = WebUtility.HtmlDecode(await client.GetStringAsync($"{path}?lang=en", Cancel));
            inEnglish.ShouldContain($"data-state=\"{state}\"");
            inEnglish.Replace('\u00A0', ' ').ShouldContain(english);
        }
    }

    [Fact]
    public async Task Page_expires_at_its_very_moment_without_any_sweeper()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var expiry = scene.Clock.GetUtcNow().AddHours(1);
        var path = Urls.Pay(scene.Token(await scene.Request(details => details with { ExpiresAt = expiry })));

        scene.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));
        (await client.GetStringAsync(path, Cancel)).ShouldContain("data-state=\"countdown\"");
        scene.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await client.GetStringAsync(path, Cancel)).ShouldContain("data-state=\"expired\"");
    }

    [Fact]
    public async Task Draft_unknown_and_malformed_links_look_the_same()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var token = scene.Token(await scene.Request());
        string[] texts = [scene.Token(await scene.Request(isDraft: true)), new('0', 32), "x", new('a', 4000), token[..31] + "о"];
        var bodies = new HashSet<string>();
        foreach (var text in texts)
        {
            using var answer = await client.GetAsync($"/p/{text}", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            bodies.Add(await answer.Content.ReadAsStringAsync(Cancel));
        }

        bodies.ShouldHaveSingleItem().ShouldContain("data-state=\"unknown\"");
        bodies.Single().ShouldNotContain("Nordlicht");
    }

    [Theory]
    [InlineData(".")]
    [InlineData(").")]
    [InlineData("”,")]
    public async Task What_a_sentence_adds_to_a_link_does_not_hide_its_page(string ending)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var token = scene.Token(await scene.Request());

        using var ended = await client.GetAsync($"/p/{Uri.EscapeDataString(token + ending)}", Cancel);
        using var shouted = await client.GetAsync($"/p/{token.ToUpperInvariant()}", Cancel);

        ended.StatusCode.ShouldBe(HttpStatusCode.OK);
        shouted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_address_of_the_form_leads_back_to_the_page()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var token = scene.Token(await scene.Request());

        using var answer = await client.GetAsync(Urls.StartPayment(token), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldEndWith(Urls.Pay(token));
    }

    [Fact]
    public async Task Who_tries_links_out_is_slowed_down_and_a_known_link_still_opens()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var path = Urls.Pay(scene.Token(await scene.Request()));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 14; i++)
        {
            using var answer = await client.GetAsync($"/p/{i:00000000000000000000000000000000}", Cancel);
            answers.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                answer.Headers.RetryAfter.ShouldNotBeNull();
            }
        }

        answers.Count(status => status == HttpStatusCode.NotFound).ShouldBe(10);
        answers.Count(status => status == HttpStatusCode.TooManyRequests).ShouldBe(4);
        (await client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "de")]
    [InlineData("?lang=en", "en")]
    [InlineData("?lang=de&lang=en", "de")]
    [InlineData("?lang=xx", "de")]
    [InlineData("?lang=%0d%0aSet-Cookie:x", "de")]
    [InlineData("?lang=../../etc", "de")]
    [InlineData("?utm_source=x&lang=EN-gb", "en")]
    public async Task Language_follows_choice_then_recipient(string query, string expected)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        client.DefaultRequestHeaders.Remove("Accept-Language");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", ";;;q=9,en-GB;q=0.8, *;q=x,\u0001");

        (await client.GetStringAsync(Urls.Pay(scene.Token(await scene.Request())) + query, Cancel)).ShouldContain($"<html lang=\"{expected}\"");
    }

    [Fact]
    public async Task Hostile_texts_are_shown_and_nothing_more()
    {
        await using var scene = await PayerScene.StartAsync(face: face => face with { Website = "javascript:alert(1)", ImprintUrl = "//evil.example", Colour = "#fff;}body{display:none}", Email = "x@y.example\r\nBcc: z@z.example" });
        using var client = scene.Client();
        var request = await scene.Request(details => details with { Description = "<script>alert(1)</script>\u202E😀", Recipient = details.Recipient with { Name = "\"><img src=x> O'Hara" } });

        var page = await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<img src=x");
        page.ShouldNotContain("javascript:");
        page.ShouldNotContain("evil.example");
        page.ShouldNotContain("Bcc");
        (await client.GetStringAsync(Urls.PayerSheet("nordlicht-test", "1"), Cancel)).ShouldNotContain("display:none}body", Case.Sensitive);
    }
}
