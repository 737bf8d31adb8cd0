using Microsoft.Playwright;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

/// <summary>Every page of the payer in the browser: pictures to look at, and axe on each; in the dark only its contrast, on the narrowest screen only whether it fits.</summary>
public sealed class PayerPagesInBrowserTests
{
    public static TheoryData<string, int, string, bool> Views => new()
    {
        { "phone", 390, "de-DE", false },
        { "small", 320, "de-DE", false },
        { "dark", 390, "de-DE", true },
        { "desktop", 1280, "en-GB", false },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_page_is_accessible(string name, int width, string language, bool dark)
    {
        await using var scene = await PayerScene.StartAsync();
        var options = new VisitOptions { Width = width, Height = width < 400 ? 844 : 900, Language = language, Dark = dark, JavaScript = true };
        await using var visit = await Browser.OpenAsync(options);
        PaymentRequestDetails InLanguage(PaymentRequestDetails details) => details with { Recipient = details.Recipient with { Language = null } };
        var open = await scene.Request(InLanguage);
        var paid = await scene.Request(InLanguage);
        await scene.Pay(paid);
        var now = scene.Clock.GetUtcNow();
        var pages = new List<(string Name, string Path)>
        {
            ("open", Urls.Pay(scene.Token(open))),
            ("transfer", $"{Urls.Result(scene.Token(open))}?by=transfer"),
            ("paid", Urls.Pay(scene.Token(paid))),
            ("countdown", Urls.Pay(scene.Token(await scene.Request(details => InLanguage(details) with { ExpiresAt = now.AddHours(50), DueDate = new DateOnly(2026, 11, 20) })))),
            ("expired", Urls.Pay(scene.Token(await scene.Request(details => InLanguage(details) with { ExpiresAt = now.AddMinutes(1) }, then: request => request.Expire(now.AddMinutes(2)))))),
            ("cancelled", Urls.Pay(scene.Token(await scene.Request(InLanguage, then: request => request.Cancel("Irrtum", Actor.Portal, now))))),
            ("processing", Urls.Pay(scene.Token(await scene.Request(InLanguage, then: request => request.AwaitConfirmation(Ids.New(now), "sepaDebit", 12950, Actor.Portal, now))))),
            ("partly", Urls.Pay(scene.Token(await scene.Request(InLanguage, then: request => request.Settle(Ids.New(now), null, "card", Money.Of(5000, "EUR"), Actor.Portal, now))))),
            ("chargedback", Urls.Pay(scene.Token(await scene.Request(InLanguage, then: [request => request.Settle(Ids.New(now), null, "card", Money.Of(12950, "EUR"), Actor.Portal, now), request => request.ChargeBack(Ids.New(now), 12950, Actor.Portal, now)])))),
            ("range", Urls.Pay(scene.Token(await scene.Request(details => InLanguage(details) with { AmountScheme = new AmountScheme(AmountSchemeKind.Range) { Minimum = 500, Maximum = 20000 } })))),
            ("list", Urls.Pay(scene.Token(await scene.Request(details => InLanguage(details) with { AmountScheme = Choice(AmountSchemeKind.List) })))),
            ("several", Urls.Pay(scene.Token(await scene.Request(details => InLanguage(details) with { AmountScheme = Choice(AmountSchemeKind.MultiSelect) })))),
            ("unknown", "/p/00000000000000000000000000000000"),
        };
        foreach (var (page, path) in pages)
        {
            await Go(visit.Page, new Uri(scene.Address, path));
            await visit.KeepPictureAsync($"{page}-{name}");
            await (dark ? visit.Page.ShouldHaveContrastAsync() : width < 390 ? Task.CompletedTask : visit.Page.ShouldBeAccessibleAsync());
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, page);
        }

        await Go(visit.Page, new Uri(scene.Address, pages[0].Path));
        await visit.Page.Locator("[value=bankTransfer]").CheckAsync();
        await visit.KeepPictureAsync($"chosen-transfer-{name}");
        visit.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static AmountScheme Choice(AmountSchemeKind kind) => new(kind)
    {
        Options = [new AmountOption("Jahresbeitrag", 12950), new AmountOption("Jahresbeitrag mit Fahrrad und Glas, weltweit", 18950), new AmountOption("Monatsbeitrag", 1150)],
    };

    /// <summary>Leaves a page that may begin to refresh itself at the same moment, which ends the other way of leaving.</summary>
    private static async Task Go(IPage page, Uri address)
    {
        try
        {
            await page.GotoAsync(address.AbsoluteUri);
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("ERR_ABORTED", StringComparison.Ordinal) || fault.Message.Contains("interrupted", StringComparison.Ordinal))
        {
            await page.GotoAsync(address.AbsoluteUri);
        }
    }
}
