using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The bank lines and what they are for.</summary>
public sealed class ReconciliationScreen(IPage page)
{
    public ILocator Rows => page.GetByTestId("line-row");

    public ILocator Fault => page.GetByTestId("file-fault");

    public ILocator Undo => page.GetByTestId("undo");

    /// <summary>Reads a file in.</summary>
    public async Task UploadAsync(string name, byte[] content)
    {
        await page.GetByTestId("statement-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.GetByTestId("statement-upload").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The line that holds a text.</summary>
    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });
}
