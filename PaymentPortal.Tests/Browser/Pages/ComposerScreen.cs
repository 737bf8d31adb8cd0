using Microsoft.Playwright;
using PaymentPortal.Support.Browsing;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The composer with the live story beside it, worked by keyboard.</summary>
public sealed class ComposerScreen(IPage page)
{
    public ILocator Search => page.GetByTestId("composer-search");

    public ILocator Amount => page.GetByTestId("composer-amount");

    public ILocator Description => page.GetByTestId("composer-description");

    public ILocator Undo => page.GetByTestId("composer-undo");

    public ILocator Refusal => page.GetByTestId("composer-refusal");

    /// <summary>Drafts that wait for the payer, and the one that is being finished.</summary>
    public ILocator OpenItems => page.GetByTestId("composer-items");

    /// <summary>The request that is shown live.</summary>
    public ILocator Story => page.GetByTestId("live-story");

    /// <summary>Its state in one sentence.</summary>
    public ILocator Sentence => Story.GetByTestId("live-sentence");

    /// <summary>Comes in ready for the first key, which goes to the payer's search; counts keys and mouse presses from here on.</summary>
    public async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await page.WaitUntilInteractiveAsync();
        await Assertions.Expect(Search).ToBeFocusedAsync();
        await page.EvaluateAsync("() => { window.keys = 0; window.presses = 0; addEventListener('keydown', () => window.keys++, true); addEventListener('pointerdown', () => window.presses++, true); }");
    }

    /// <summary>Types where the focus is, then presses these keys.</summary>
    public async Task TypeAsync(string text, params string[] keys)
    {
        await page.Keyboard.TypeAsync(text);
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Keys and mouse presses since the page was opened; fails when it was loaded anew since.</summary>
    public async Task<(int Keys, int Presses)> EffortAsync() => (await page.EvaluateAsync<int>("window.keys"), await page.EvaluateAsync<int>("window.presses"));

    /// <summary>Opens the page of the request that is shown.</summary>
    public async Task<RequestScreen> OpenShownAsync()
    {
        await Story.Locator("a.who").ClickAsync();
        var request = new RequestScreen(page);
        await request.AmountDue.WaitForAsync();
        return request;
    }
}
