using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The test provider's hosted page.</summary>
public sealed class SandboxScreen(IPage page)
{
    public ILocator Amount => page.Locator("dd.amount");

    /// <summary>Presses the button of an outcome and waits for the payee's page.</summary>
    public async Task DecideAsync(string outcome)
    {
        await page.Locator($"button[name=outcome][value={outcome}]").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/p/", StringComparison.Ordinal));
    }
}
