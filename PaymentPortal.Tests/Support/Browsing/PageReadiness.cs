using Microsoft.Playwright;

namespace PaymentPortal.Support.Browsing;

/// <summary>When a back-office page can be used.</summary>
public static class PageReadiness
{
    /// <summary>Waits until the layout says that its circuit is up (<c>data-ready="true"</c>); a click before that would be lost.</summary>
    public static Task WaitUntilInteractiveAsync(this IPage page) =>
        page.Locator("[data-ready=true]").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
}
