using System.Net;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class PostOpenAmountTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_stays_until_it_is_right()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(details => details with { AmountScheme = new AmountScheme(AmountSchemeKind.Range) { Minimum = 500, Maximum = 20000 } });

        var shown = await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);
        using var wrong = await PostAsync(client, scene, request, ("amount", "<b>4,99"));
        using var right = await PostAsync(client, scene, request, ("amount", "17,50"));

        shown.ShouldContain("name=\"amount\"");
        shown.ShouldContain("value=\"129,50\"");
        shown.ShouldNotContain("value=\"bankTransfer\"");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await wrong.Content.ReadAsStringAsync(Cancel);
        WebUtility.HtmlDecode(page).ShouldContain("Bitte wählen Sie einen Betrag.");
        page.ShouldContain("value=\"&lt;b&gt;4,99\"");
        right.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Ticked_options_stay_ticked_and_are_summed()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(details => details with
        {
            Amount = Money.Of(350, "EUR"),
            AmountScheme = new AmountScheme(AmountSchemeKind.MultiSelect) { Options = [new AmountOption("Tasse", 100), new AmountOption("Teller", 250)] },
        });

        using var none = await PostAsync(client, scene, request);
        using var both = await PostAsync(client, scene, request, ("option", "0"), ("option", "1"));

        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await none.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("value=\"0\" checked");
        both.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await scene.Read(db => Task.FromResult(db.PaymentAttempts.Single(attempt => attempt.PaymentRequestId == request.Id).AmountValue))).ShouldBe(350);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, PayerScene scene, PaymentRequest request, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("method", "paypal"), new("lang", "de-DE"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(Urls.StartPayment(scene.Token(request)), form, Cancel);
    }
}
