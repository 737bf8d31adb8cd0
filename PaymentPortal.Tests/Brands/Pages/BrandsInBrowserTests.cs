using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands.Pages;

public sealed class BrandsInBrowserTests
{
    [Theory]
    [InlineData("de-DE", false, 1440)]
    [InlineData("en-GB", true, 1440)]
    [InlineData("de-DE", true, 1100)]
    [InlineData("en-GB", false, 1100)]
    public async Task Settings_of_a_brand_are_saved_by_key_and_accessible(string language, bool dark, int width)
    {
        await using var host = await AppHost.StartAsync();
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = language, Dark = dark, Width = width });
        await SignIn(visit, host, "admin@demo.example");

        await visit.GoToInteractiveAsync(new Uri(host.Address, Urls.Brands).ToString());
        await visit.Page.GetByText("Stadtwerke Auental", new() { Exact = true }).First.WaitForAsync();
        await visit.KeepPictureAsync("list");
        await visit.Page.ShouldBeAccessibleAsync();

        await visit.Page.GetByText("Stadtwerke Auental", new() { Exact = true }).First.ClickAsync();
        await visit.Page.Locator("#colour").FillAsync("#1d6b3a");
        await visit.Page.Locator("[data-testid=darker]").WaitForAsync();
        await visit.KeepPictureAsync("edited");
        await visit.Page.ShouldBeAccessibleAsync();

        await visit.Page.Locator("[data-testid=darker]").ClickAsync();
        await visit.Page.Keyboard.PressAsync("Control+s");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Status).GetByText(language == "de-DE" ? "Gespeichert" : "Saved").WaitForAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task SignIn(BrowserVisit visit, AppHost host, string email)
    {
        await visit.Page.GotoAsync(new Uri(host.Address, "sign-in").ToString());
        await visit.Page.Locator("[data-testid=sign-in-email]").FillAsync(email);
        await visit.Page.Locator("[data-testid=sign-in-password]").FillAsync("Demo-1234-Demo");
        await visit.Page.Locator("[data-testid=sign-in-send]").ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }
}
