using System.Net;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class ReturnUrlTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_listed_addresses_are_taken_and_each_fault_is_told_at_its_place()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal, face => face with { ReturnOrigins = "https://shop.example\nhttps://erp.example:8443" });

        var made = await Some.RequestIn(portal, Some.Input with { ReturnUrls = new ReturnUrls("https://shop.example/thanks?order=1", "https://shop.example/later"), NotificationUrl = "https://erp.example:8443/hooks/42" });
        var refused = await portal.Get<CreatePaymentRequest>().Run(
            Some.Input with { ReturnUrls = new ReturnUrls("https://shop.example.evil.example/", "//evil.example"), NotificationUrl = "https://erp.example/hooks" }, null, null, Some.Agent, Cancel);

        (made.ReturnPaidUrl, made.NotificationUrl).ShouldBe(("https://shop.example/thanks?order=1", "https://erp.example:8443/hooks/42"));
        refused.Reason!.Faults.Select(fault => $"{fault.Field} {fault.Code}").ShouldBe(["/returnUrls/paid not-allowed", "/returnUrls/open not-an-address", "/notificationUrl not-allowed"]);
    }

    [Fact]
    public async Task Edit_that_says_nothing_of_them_keeps_them_and_an_empty_one_takes_them_away()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal, face => face with { ReturnOrigins = "https://shop.example" });
        var made = await Some.RequestIn(portal, Some.Input with { ReturnUrls = new ReturnUrls("https://shop.example/thanks"), NotificationUrl = "https://shop.example/hook" });

        var kept = await portal.Get<EditPaymentRequest>().Run(made.Id, Some.Input with { Description = "Anders" }, null, null, Some.Agent, Cancel);
        var gone = await portal.Get<EditPaymentRequest>().Run(made.Id, Some.Input with { ReturnUrls = new ReturnUrls(), NotificationUrl = "" }, null, null, Some.Agent, Cancel);

        (kept.ValueOrDefault!.ReturnPaidUrl, kept.ValueOrDefault.NotificationUrl).ShouldBe(("https://shop.example/thanks", "https://shop.example/hook"));
        (gone.ValueOrDefault!.ReturnPaidUrl, gone.ValueOrDefault.NotificationUrl).ShouldBe((null, null));
    }

    [Fact]
    public async Task Pages_offer_the_way_back_as_a_button_and_never_go_there_by_themselves()
    {
        await using var scene = await PayerScene.StartAsync(face: face => face with { ReturnOrigins = "https://shop.example" });
        using var client = scene.Client();
        var request = await scene.Request(details => details with { ReturnUrls = new ReturnUrls("https://shop.example/thanks?a=1&b=2", "https://shop.example/later") });

        using var open = await client.GetAsync(Urls.Pay(scene.Token(request)), Cancel);
        await scene.Pay(request);
        using var paid = await client.GetAsync(Urls.Result(scene.Token(request)), Cancel);

        (await open.Content.ReadAsStringAsync(Cancel)).ShouldContain("href=\"https://shop.example/later\"");
        paid.StatusCode.ShouldBe(HttpStatusCode.OK);
        paid.Headers.Contains("Refresh").ShouldBeFalse();
        var page = await paid.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("href=\"https://shop.example/thanks?a=1&amp;b=2\"");
        WebUtility.HtmlDecode(page).ShouldContain("Zurück zu shop.example");
        page.ShouldNotContain("http-equiv");
    }

    [Fact]
    public async Task What_the_brand_lists_no_longer_is_shown_no_longer()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(details => details with { ReturnUrls = new ReturnUrls("https://evil.example/", "https://evil.example/") });
        await scene.Pay(request);

        (await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel)).ShouldNotContain("evil.example");
    }
}
