using System.Net;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class PostTransferTests
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_an_announced_transfer_another_way_to_pay_is_confirmed_first()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        (await Post(client, scene, request, "bankTransfer")).Dispose();
        scene.Clock.Advance(TimeSpan.FromDays(1));

        var shown = WebUtility.HtmlDecode(await client.GetStringAsync($"/p/{scene.Token(request)}", Cancel)).Replace('\u00A0', ' ');
        using var asked = await Post(client, scene, request, "card");
        var question = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancel)).Replace('\u00A0', ' ');
        using var confirmed = await Post(client, scene, request, "card", isConfirmed: true);

        shown.ShouldContain("Sie haben am 23. November 2026 angekündigt, 129,50 € selbst zu überweisen.");
        shown.ShouldNotContain("name=\"despite\"");
        asked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        question.ShouldContain("würden Sie jetzt doppelt zahlen");
        question.ShouldContain("Nicht überwiesen: 129,50 € mit Karte bezahlen");
        question.ShouldContain("name=\"despite\"");
        confirmed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        scene.Provider.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task A_transfer_announced_once_may_be_looked_up_again_without_a_question()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        (await Post(client, scene, request, "bankTransfer")).Dispose();

        using var again = await Post(client, scene, request, "bankTransfer");

        again.Headers.Location!.OriginalString.ShouldContain("by=transfer");
    }

    [Fact]
    public async Task Money_that_came_after_the_announcement_ends_the_warning()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(then: [
            request => request.AnnounceTransfer("bankTransfer", scene.Clock.GetUtcNow()),
            request => request.Settle(Ids.New(scene.Clock.GetUtcNow()), null, "bankTransfer", Money.Of(5000, "EUR"), Actor.Portal, scene.Clock.GetUtcNow()),
        ]);

        using var answer = await Post(client, scene, request, "card");

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await client.GetStringAsync($"/p/{scene.Token(request)}", Cancel)).ShouldNotContain("data-testid=\"announced\"");
    }

    [Theory]
    [InlineData("CH4431999123000889012", "CH44 3199 9123 0008 8901 2", "QRR")]
    [InlineData("CH9300762011623852957", "CH93 0076 2011 6238 5295 7", "SCOR")]
    public async Task A_request_in_francs_shows_the_account_and_the_code_for_francs(string account, string shown, string kind)
    {
        await using var scene = await PayerScene.StartAsync(face: face => face with { ChfIban = account });
        using var client = scene.Client();
        var request = await scene.Request(details => details with { Amount = Money.Of(12950, "CHF") });
        var target = TransferTarget.Of(request, scene.Brand)!;

        using var answer = await Post(client, scene, request, "bankTransfer");
        var page = await client.GetStringAsync(answer.Headers.Location!.OriginalString, Cancel);
        var code = (await scene.Get<ReadPayerPage>().Run(request.Id, PayerLanguages.All[0], Cancel)).Transfer!.Code!;

        page.ShouldContain(shown);
        page.ShouldContain(target.PrintedReference);
        page.ShouldNotContain("DE89");
        code.IsSwiss.ShouldBeTrue();
        code.Text.Split('\n')[27..29].ShouldBe([kind, target.Reference]);
    }

    [Fact]
    public async Task Without_an_account_for_francs_a_request_in_francs_offers_no_transfer()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(details => details with { Amount = Money.Of(12950, "CHF") });

        (await client.GetStringAsync($"/p/{scene.Token(request)}", Cancel)).ShouldNotContain("bankTransfer");
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, PayerScene scene, PaymentRequest request, string method, bool isConfirmed = false) =>
        client.PostAsync(Urls.StartPayment(scene.Token(request)), new FormUrlEncodedContent([new("method", method), new("lang", "de"), .. isConfirmed ? [new("despite", "transfer")] : Array.Empty<KeyValuePair<string, string>>()]), Cancel);
}
