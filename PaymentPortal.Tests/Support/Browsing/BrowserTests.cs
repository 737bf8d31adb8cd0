using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Browsing;

public sealed class BrowserTests
{
    private const string Good = """
        <!doctype html><html lang="en"><title>A page</title><body><main data-ready="false"><h1>Pay 5 €</h1><button onclick="this.textContent='Done'">Go</button>
        <p id="who"></p></main><script>who.textContent = navigator.language + matchMedia('(prefers-color-scheme: dark)').matches; setTimeout(() => document.querySelector('main').dataset.ready = 'true')</script></body></html>
        """;

    [Fact]
    public async Task Page_is_seen_as_the_visitor_sees_it()
    {
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE", Dark = true });
        await visit.Page.SetContentAsync(Good);
        await visit.Page.WaitUntilInteractiveAsync();

        (await visit.Page.Locator("#who").TextContentAsync()).ShouldBe("de-DEtrue");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        (await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button).TextContentAsync()).ShouldBe("Done");
    }

    [Fact]
    public async Task Picture_is_kept_under_the_name_of_the_test()
    {
        await using var visit = await Browser.OpenAsync(VisitOptions.Phone);
        await visit.Page.SetContentAsync(Good);

        var path = await visit.TakePictureAsync("phone");

        Path.GetFileName(path).ShouldBe("Support.Browsing.BrowserTests.Picture_is_kept_under_the_name_of_the_test-phone.png");
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_JavaScript_no_script_runs()
    {
        await using var visit = await Browser.OpenAsync(new VisitOptions { JavaScript = false });
        await visit.Page.SetContentAsync(Good);

        (await visit.Page.Locator("#who").TextContentAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Accessible_page_passes_and_another_is_named_with_its_faults()
    {
        await using var visit = await Browser.OpenAsync();
        await visit.Page.SetContentAsync(Good);
        await visit.Page.ShouldBeAccessibleAsync();

        await visit.Page.SetContentAsync("<!doctype html><html lang=en><title>x</title><body><main><h1>x</h1><img src='data:,'></main></body></html>");

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() => visit.Page.ShouldBeAccessibleAsync());
        failure.Message.ShouldContain("image-alt (critical)");
    }

    [Fact]
    public async Task Page_that_allows_no_script_is_examined_all_the_same()
    {
        await using var visit = await Browser.OpenAsync();
        await visit.Page.RouteAsync("**/*", route => route.FulfillAsync(new Microsoft.Playwright.RouteFulfillOptions
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!doctype html><html lang=en><title>x</title><body><main><h1>x</h1><script>document.title = 'ran'</script></main></body></html>",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'none'" },
        }));
        await visit.Page.GotoAsync("http://payer.example/");

        await visit.Page.ShouldBeAccessibleAsync();

        (await visit.Page.TitleAsync()).ShouldBe("x");
        await Eventually.HoldsAsync(() => visit.Complaints.Any(line => line.Contains("Content Security Policy", StringComparison.Ordinal)), "the browser's complaint about the script");
    }

    [Fact]
    public async Task Complaints_of_scripts_are_heard()
    {
        await using var visit = await Browser.OpenAsync();
        await visit.Page.SetContentAsync("<script>console.error('planted')</script>");

        await Eventually.HoldsAsync(() => visit.Complaints.Any(line => line.Contains("planted", StringComparison.Ordinal)), "the planted complaint");
    }
}
