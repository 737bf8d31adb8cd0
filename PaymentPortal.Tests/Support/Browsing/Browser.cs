using Microsoft.Playwright;
using Xunit;

namespace PaymentPortal.Support.Browsing;

/// <summary>The machine's own Chromium, started at its first use and one for the whole run. Each test opens a <see cref="BrowserVisit"/> of its own.</summary>
public static class Browser
{
    private static readonly string? Program = InstalledProgram.Find(["chromium", "chromium-browser", "google-chrome"]);
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Started = new(StartAsync);

    /// <summary>Opens a fresh profile with one empty page; on a machine without Chromium the test is skipped.</summary>
    public static async Task<BrowserVisit> OpenAsync(VisitOptions? options = null)
    {
        Assert.SkipWhen(Program is null, "Chromium is not installed; on Debian: apt-get install chromium");
        var (_, browser) = await Started.Value;
        var context = await browser.NewContextAsync((options ?? new VisitOptions()).ForPlaywright());
        context.SetDefaultTimeout((float)TimeSpan.FromSeconds(30).TotalMilliseconds);
        return new BrowserVisit(context, await context.NewPageAsync());
    }

    /// <summary>Closes Chromium when it was started.</summary>
    public static async Task CloseAsync()
    {
        if (Started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await Started.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return (playwright, browser);
    }
}
