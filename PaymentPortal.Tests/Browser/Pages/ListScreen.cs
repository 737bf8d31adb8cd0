using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The list of requests.</summary>
public sealed class ListScreen(IPage page)
{
    public ILocator Rows => page.GetByTestId("request-row");

    public ILocator Search => page.GetByTestId("search");

    public ILocator NewRequest => page.Locator("a[href='/requests/new'].primary");

    public ILocator Boxes => page.Locator("[data-pick]");

    /// <summary>The line that holds a text.</summary>
    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public async Task OpenAsync(string text)
    {
        await Row(text).First.Locator("a[data-row]").ClickAsync();
        await new RequestScreen(page).AmountDue.WaitForAsync();
    }

    /// <summary>Opens the filters, without applying anything.</summary>
    public Task OpenFiltersAsync() => page.GetByTestId("filter").ClickAsync();

    /// <summary>Shows only requests in one status, by its word.</summary>
    public async Task FilterAsync(string status)
    {
        await OpenFiltersAsync();
        await page.Locator(".statuses").GetByLabel(status, new() { Exact = true }).CheckAsync();
        await page.GetByTestId("filter-apply").ClickAsync();
    }
}
