using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The page of one request.</summary>
public sealed class RequestScreen(IPage page)
{
    public ILocator AmountDue => page.GetByTestId("amount-due");

    public ILocator Status => page.GetByTestId("request-status");

    public ILocator Sentence => page.GetByTestId("live-sentence");

    /// <summary>What was just done and is under way.</summary>
    public ILocator Done => page.Locator(".notes").GetByText("Gesendet", new() { Exact = true });

    /// <summary>Why there is nothing to press.</summary>
    public ILocator ReadOnly => page.GetByTestId("read-only");

    /// <summary>The message that did not arrive, with its next steps.</summary>
    public ILocator Undelivered => page.GetByTestId("trouble-message");

    public ILocator Messages => page.GetByTestId("message-line");

    public ILocator Timeline => page.GetByTestId("timeline");

    public ILocator RemindButton => page.GetByTestId("request-remind");

    public ILocator CancelButton => page.GetByTestId("request-cancel");

    public ILocator ChangeRecipientButton => page.GetByTestId("recipient-change");

    /// <summary>The path of the payer's page.</summary>
    public async Task<string> LinkAsync() => (await page.Locator("a[href^='/p/']").First.GetAttributeAsync("href"))!;

    public async Task CancelAsync(string reason)
    {
        await CancelButton.ClickAsync();
        await Assertions.Expect(page.GetByTestId("cancel-reason")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(reason);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task SendDraftAsync() => page.GetByTestId("request-send").ClickAsync();

    /// <summary>From the trouble's next step to the corrected address.</summary>
    public async Task CorrectAddressAsync(string email)
    {
        await page.GetByTestId("correct-address").ClickAsync();
        await page.GetByTestId("recipient-email").FillAsync(email);
        await page.GetByTestId("recipient-save").ClickAsync();
        await page.GetByTestId("recipient-form").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public Task SendAgainAsync() => page.GetByTestId("send-again").ClickAsync();
}
