using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>What the payer sees, in every state.</summary>
public sealed class PayerScreen(IPage page)
{
    public ILocator Main => page.Locator("main");

    public ILocator Heading => page.Locator("h1");

    public ILocator Amount => page.Locator("#amount");

    /// <summary>What keeps the payment from going on, beside the methods.</summary>
    public ILocator Notice => page.Locator("[role=alert]");

    public ILocator PayButton => page.Locator("form.pay button");

    public ILocator Bank => page.Locator("main > .sheet .bank");

    public ILocator BankCode => page.Locator("main > .sheet .qr svg");

    public ILocator InvoiceLink => page.Locator("a[href*='/invoice.pdf']");

    public ILocator Scripts => page.Locator("script");

    /// <summary>The link to the other language, in its own word.</summary>
    public ILocator Language(string word) => page.Locator("nav.lang a").Filter(new() { HasText = word });

    /// <summary>Who asks, how much, for what and until when.</summary>
    public IReadOnlyList<ILocator> Facts => [page.Locator(".ask .to"), Amount, page.Locator(".ask .what"), page.Locator(".facts dd").Last];

    public Task ShouldBeAsync(string state) => Assertions.Expect(Main).ToHaveAttributeAsync("data-state", state);

    public async Task<string?> StateAsync() => await Main.GetAttributeAsync("data-state");

    /// <summary>Chooses a method and presses the button; gives the answer to the post.</summary>
    public async Task<IResponse> PayAsync(string method)
    {
        await page.Locator($"[name=method][value={method}]").CheckAsync();
        return await page.RunAndWaitForResponseAsync(() => PayButton.ClickAsync(), answer => answer.Request.Method == "POST");
    }

    /// <summary>Pays with a method and decides at the provider what comes of it.</summary>
    public async Task PayAsync(string method, string outcome)
    {
        await PayAsync(method);
        await new SandboxScreen(page).DecideAsync(outcome);
    }
}
