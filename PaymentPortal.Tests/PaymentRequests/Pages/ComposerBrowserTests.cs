using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The composer in a real browser: the keyboard alone, and how it looks.</summary>
public sealed class ComposerBrowserTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_payer_is_asked_by_keyboard_alone_in_at_most_thirty_keys()
    {
        await using var host = await AppHost.StartAsync();
        await Seed(host);
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        var page = await SignedIn(host, visit);
        await page.EvaluateAsync("() => { window.keys = 0; addEventListener('keydown', () => window.keys++, true); }");

        await page.Keyboard.TypeAsync("schönf");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("composer-amount")).ToHaveValueAsync("38,90");
        await visit.KeepPictureAsync("filled");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByTestId("composer-undo").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("live-story")).ToContainTextAsync("Bernd Schönfelder-Großmann");

        (await page.EvaluateAsync<int>("window.keys")).ShouldBeLessThanOrEqualTo(30);
        await visit.KeepPictureAsync("sent");
        await page.Keyboard.PressAsync("Alt+z");
        await Assertions.Expect(page.GetByTestId("composer-amount")).ToHaveValueAsync("38,90");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_is_typed_ahead_is_lost_or_lands_elsewhere()
    {
        await using var host = await AppHost.StartAsync();
        await Seed(host);
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        var page = await SignedIn(host, visit);
        await page.Locator("nav a[href='/requests']").First.ClickAsync();
        await page.GetByTestId("requests").WaitForAsync();

        await page.Keyboard.PressAsync("n");

        // Without its umlaut: the driver sends that as text and not as a key, as no keyboard does.
        await page.Keyboard.TypeAsync("schonf");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("41,20");

        await Assertions.Expect(page.GetByTestId("composer-amount")).ToHaveValueAsync("41,20");
        await Assertions.Expect(page.GetByTestId("composer-search")).ToHaveValueAsync("Bernd Schönfelder-Großmann");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, false, "de-DE")]
    [InlineData(1100, false, "de-DE")]
    [InlineData(1440, true, "de-DE")]
    [InlineData(700, false, "en-GB")]
    [InlineData(390, true, "en-GB")]
    public async Task It_is_readable_and_accessible_at_every_width(int width, bool dark, string language)
    {
        await using var host = await AppHost.StartAsync();
        await Seed(host);
        await using var visit = await Browser.OpenAsync(new VisitOptions { Width = width, Dark = dark, Language = language });
        var page = await SignedIn(host, visit);
        await page.GetByTestId("composer-search").FillAsync("schönf");
        await page.Locator(".hits:not(.stale) li").First.WaitForAsync();
        await visit.KeepPictureAsync("hits");
        await page.ShouldBeAccessibleAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("composer-amount")).ToHaveValueAsync(language == "de-DE" ? "38,90" : "38.90");
        await page.GetByTestId("composer-email").FillAsync("bernd@gmial.com");
        await page.GetByTestId("composer-email-typo").Last.WaitForAsync();
        await page.GetByTestId("composer-more").ClickAsync();
        await visit.KeepPictureAsync("more");
        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
    }

    private static async Task<IPage> SignedIn(AppHost host, BrowserVisit visit)
    {
        var page = visit.Page;
        await page.GotoAsync(new Uri(host.Address, "/sign-in?returnUrl=/requests/new").AbsoluteUri);
        await page.GetByTestId("sign-in-email").FillAsync("agent@demo.example");
        await page.GetByTestId("sign-in-password").FillAsync("Demo-1234-Demo");
        await page.GetByTestId("sign-in-send").ClickAsync();
        await page.GetByTestId("composer-search").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("composer-search")).ToBeFocusedAsync();
        return page;
    }

    /// <summary>Beside the demo data, one payer whose draft waits for the agent.</summary>
    private static async Task Seed(AppHost host)
    {
        var made = await host.Services.GetRequiredService<CreatePaymentRequest>().Run(Bernd, null, null, Some.Agent, Cancel);
        made.Reason.ShouldBeNull();
    }

    private static PaymentRequestInput Bernd => Some.Input with
    {
        Reference = "GV-2026-20418",
        Description = "Glasversicherung 2026",
        Amount = Money.Of(3890, "EUR"),
        Recipient = new() { Name = "Bernd Schönfelder-Großmann", Email = "bernd.schoenfelder@post.example", CustomerNumber = "K-20418", Phone = "0151 23458823" },
    };
}
