using System.Net;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class StraightPageTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Method_in_the_link_shows_the_facts_and_one_button_and_changes_nothing()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();

        var page = await Page(client, scene, request, "method=card");

        page.ShouldContain("129,50");
        page.ShouldContain("Nordlicht Versicherung AG");
        page.ShouldContain("name=\"method\" value=\"card\"");
        page.ShouldNotContain("type=\"radio\"");
        scene.Provider.Starts.ShouldBe(0);
        (await scene.Read(db => db.PaymentAttempts.CountAsync(Cancel))).ShouldBe(0);
        using var posted = await Post(client, scene, request, page);
        posted.Headers.Location!.Host.ShouldBe("pay.example");
    }

    [Theory]
    [InlineData("method=twint", "Diese Zahlungsart gibt es hier nicht")]
    [InlineData("method=%3Cscript%3E", "Diese Zahlungsart gibt es hier nicht")]
    [InlineData("method=", "Wie möchten Sie bezahlen?")]
    [InlineData("other=card", "Wie möchten Sie bezahlen?")]
    public async Task Method_that_is_not_offered_shows_the_whole_page(string query, string words)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var page = await Page(client, scene, await scene.Request(), query);

        page.ShouldContain(words);
        page.ShouldContain("type=\"radio\"");
        page.ShouldNotContain("<script");
    }

    [Theory]
    [InlineData("amount=1750", 1750)]
    [InlineData("amount=17.50", 1750)]
    [InlineData("amount=17,50", 1750)]
    public async Task Amount_of_a_range_is_read_in_minor_units_and_in_usual_notation(string query, long value)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(Range);

        var page = await Page(client, scene, request, $"method=paypal&{query}");
        page.ShouldContain("17,50 € mit PayPal bezahlen");
        using var posted = await Post(client, scene, request, page);

        posted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await scene.Read(db => db.PaymentAttempts.SingleAsync(Cancel))).AmountValue.ShouldBe(value);
    }

    [Theory]
    [InlineData("method=paypal", "Sie wählen den Betrag|name=\"amount\"")]
    [InlineData("method=paypal&amount=1", "innerhalb der Grenzen")]
    [InlineData("method=paypal&amount=17.5", "Bitte wählen Sie einen Betrag")]
    [InlineData("method=paypal&amount=%00", "Bitte wählen Sie einen Betrag")]
    [InlineData("method=paypal&amount=999999999999999", "Bitte wählen Sie einen Betrag")]
    public async Task Amount_that_cannot_be_paid_is_asked_for_on_the_whole_page(string query, string words)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();

        var page = await Page(client, scene, await scene.Request(Range), query);

        words.Split('|').ShouldContain(word => page.Contains(word, StringComparison.Ordinal));
        page.ShouldContain("id=\"amount-own\"");
    }

    [Fact]
    public async Task Options_in_the_link_are_named_and_paid()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(details => details with { Amount = Money.Of(350, "EUR"), AmountScheme = new AmountScheme(AmountSchemeKind.MultiSelect) { Options = [new AmountOption("Tasse", 100), new AmountOption("Teller", 250), new AmountOption("Löffel", 50)] } });

        var page = await Page(client, scene, request, "method=card&option=0&option=2");
        page.ShouldContain("Löffel");
        page.ShouldContain("1,50");
        using var posted = await Post(client, scene, request, page);

        posted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await scene.Read(db => db.PaymentAttempts.SingleAsync(Cancel))).AmountValue.ShouldBe(150);
    }

    [Fact]
    public async Task Paid_request_shows_that_it_is_paid_whatever_the_link_asks_for()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        await scene.Pay(request);

        (await Page(client, scene, request, "method=card")).ShouldContain("data-state=\"paid\"");
    }

    private static PaymentRequestDetails Range(PaymentRequestDetails details) => details with { AmountScheme = new AmountScheme(AmountSchemeKind.Range) { Minimum = 500, Maximum = 20000 } };

    private static async Task<string> Page(HttpClient client, PayerScene scene, PaymentRequest request, string query) =>
        WebUtility.HtmlDecode(await client.GetStringAsync($"{Urls.Pay(scene.Token(request))}?{query}", Cancel)).Replace('\u00a0', ' ');

    /// <summary>Presses the button: posts every hidden field of the page.</summary>
    private static async Task<HttpResponseMessage> Post(HttpClient client, PayerScene scene, PaymentRequest request, string page)
    {
        var fields = System.Text.RegularExpressions.Regex.Matches(page, "<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"").Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(Urls.StartPayment(scene.Token(request)), form, Cancel);
    }
}
