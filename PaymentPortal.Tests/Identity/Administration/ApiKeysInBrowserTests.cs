using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Identity.Administration;

public sealed class ApiKeysInBrowserTests
{
    [Theory]
    [InlineData("de-DE", false, 1440)]
    [InlineData("en-GB", true, 1100)]
    public async Task Key_is_made_renewed_and_revoked_and_its_secrets_are_shown_once(string language, bool dark, int width)
    {
        await using var host = await AppHost.StartAsync();
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = language, Dark = dark, Width = width });
        await SignIn(visit, host, "admin@demo.example");
        await visit.GoToInteractiveAsync(new Uri(host.Address, Urls.ApiKeys).ToString());
        await visit.Page.GetByTestId("api-key-demo").WaitForAsync();
        await visit.Page.ShouldBeAccessibleAsync();

        await visit.Page.GetByTestId("new-api-key").ClickAsync();
        await visit.Page.GetByTestId("create-api-key").ClickAsync();
        await visit.Page.Locator("#key-name-error").WaitForAsync();
        await visit.Page.GetByTestId("api-key-name").FillAsync("erp");
        await visit.KeepPictureAsync("form");
        await visit.Page.ShouldBeAccessibleAsync();
        await visit.Page.GetByTestId("create-api-key").ClickAsync();
        var secrets = visit.Page.GetByTestId("api-key-secret");
        await secrets.First.WaitForAsync();
        await visit.KeepPictureAsync("secrets");
        await visit.Page.ShouldBeAccessibleAsync();
        var (primary, secondary) = (await secrets.Nth(0).InnerTextAsync(), await secrets.Nth(1).InnerTextAsync());
        (await StatusAsync(host, primary), await StatusAsync(host, secondary)).ShouldBe((200, 200));

        await visit.Page.GetByTestId("renew-primary-erp").ClickAsync();
        await visit.Page.GetByTestId("confirm").ClickAsync();
        await visit.Page.WaitForFunctionAsync("before => document.querySelectorAll('[data-testid=api-key-secret]').length === 1 && document.querySelector('[data-testid=api-key-secret]').textContent !== before", primary);
        (await StatusAsync(host, primary), await StatusAsync(host, secondary), await StatusAsync(host, await secrets.First.InnerTextAsync())).ShouldBe((401, 200, 200));

        await visit.Page.GetByTestId("api-key-secrets-done").ClickAsync();
        await visit.Page.GetByTestId("revoke-erp").ClickAsync();
        await visit.Page.GetByTestId("confirm").ClickAsync();
        await visit.Page.GetByTestId("revoke-erp").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        (await secrets.CountAsync()).ShouldBe(0);
        (await StatusAsync(host, secondary)).ShouldBe(401);
        await visit.KeepPictureAsync("revoked");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task<int> StatusAsync(AppHost host, string secret)
    {
        using var client = ApiClient.Of(host, secret);
        return (await client.GetAsync("payment-requests?limit=1")).Status;
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
