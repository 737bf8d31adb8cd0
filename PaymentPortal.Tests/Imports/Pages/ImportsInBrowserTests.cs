using Microsoft.Playwright;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports.Pages;

/// <summary>Somebody imports a file, sees what is wrong in it, and takes the bad lines away to be mended.</summary>
public sealed class ImportsInBrowserTests
{
    [Fact]
    public async Task File_is_imported_and_its_bad_lines_are_taken_away()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "true" } });
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        var page = visit.Page;
        await page.GotoAsync($"{host.Address}sign-in");
        await page.GetByTestId("sign-in-email").FillAsync("finance@demo.example");
        await page.GetByTestId("sign-in-password").FillAsync("Demo-1234-Demo");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));

        await visit.GoToInteractiveAsync($"{host.Address}imports");
        await Assertions.Expect(page.GetByTestId("import-curl")).ToBeVisibleAsync();
        await visit.KeepPictureAsync("empty");
        await page.ShouldBeAccessibleAsync();

        await page.GetByTestId("import-file").SetInputFilesAsync(File("kaputt.json", "[{"));
        await page.GetByTestId("import-upload").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("kein gültiges JSON");
        await visit.KeepPictureAsync("refused");

        var rows = Enumerable.Range(1, 400).Select(number => number % 60 == 0 ? $$$"""{"reference":"HR-{{{number}}}","description":"","amount":{"value":"12,50","currency":"EUR"},"empfaenger":"?"}""" : ImportScene.Row(number, $",\"externalId\":\"sap-{number % 97}\""));
        await page.GetByTestId("import-file").SetInputFilesAsync(File("november-abschläge.ndjson", ImportScene.Lines(rows)));
        await page.GetByTestId("import-upload").ClickAsync();
        await page.WaitForURLAsync("**/imports/imp_*");
        await Assertions.Expect(page.GetByTestId("import-waiting")).ToHaveTextAsync("0", new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByTestId("import-line").First).ToContainTextAsync("/amount/value");
        await visit.KeepPictureAsync("page");
        await page.ShouldBeAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("import-download").ClickAsync());
        (await System.IO.File.ReadAllLinesAsync(await download.PathAsync(), Xunit.TestContext.Current.CancellationToken)).Length.ShouldBe(int.Parse(await page.GetByTestId("import-failed").InnerTextAsync(), null));

        await visit.GoToInteractiveAsync($"{host.Address}imports");
        await Assertions.Expect(page.GetByTestId("import-row").First).ToContainTextAsync("november-abschläge.ndjson");
        await visit.KeepPictureAsync("list");
        await page.ShouldBeAccessibleAsync();
        await page.SetViewportSizeAsync(390, 844);
        await visit.KeepPictureAsync("phone-list");
        await page.GetByText("november-abschläge.ndjson").ClickAsync();
        await Assertions.Expect(page.GetByTestId("import-line").First).ToBeVisibleAsync();
        await visit.KeepPictureAsync("phone-page");
        (await page.EvaluateAsync<int>("document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Complaints.ShouldBeEmpty();
    }

    private static FilePayload File(string name, string content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(content) };
}
