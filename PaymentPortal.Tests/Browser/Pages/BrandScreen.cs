using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The settings of one brand.</summary>
public sealed class BrandScreen(IPage page)
{
    public ILocator Name => page.Locator("#displayName");

    public ILocator Colour => page.Locator("#colour");

    public ILocator SaveButton => page.GetByTestId("save");

    /// <summary>Saves by key and waits until it is said.</summary>
    public async Task SaveAsync()
    {
        await page.Keyboard.PressAsync("Control+s");
        await page.GetByRole(AriaRole.Status).GetByText("Gespeichert").First.WaitForAsync();
    }
}
