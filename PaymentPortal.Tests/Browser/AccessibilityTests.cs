using PaymentPortal.Journeys.Pages;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>axe on every page of the back office with the demo data, in German, light and dark, with what opens on them.</summary>
public sealed class AccessibilityTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly List<string> findings = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_of_the_back_office_is_accessible(bool dark)
    {
        await using var visit = await portal.StaffAsync("admin", dark);
        foreach (var path in (string[])["/", "/requests", "/requests/new", "/settings/brands", "/settings/brands/nordlicht", "/mailbox"])
        {
            await visit.GoToInteractiveAsync(portal.At(path));
            await visit.Page.WaitForFunctionAsync("() => !document.querySelector('main [aria-busy=true], main .skel')");
            await LookAsync(visit, path.Replace('/', '_'), dark);
        }

        var list = new ListScreen(visit.Page);
        await visit.GoToInteractiveAsync(portal.At("/requests"));
        await list.OpenFiltersAsync();
        await LookAsync(visit, "filters", dark);
        foreach (var (customer, what, name) in ((string, string, string)[])[("K-20417", "Hausratversicherung", "refused"), ("K-17001", "Selbstbeteiligung", "partly-paid"), ("K-20101", "Hausrat", "undelivered"), ("K-20640", "Reise", "draft")])
        {
            await portal.OpenAsync(visit, customer, what);
            await LookAsync(visit, name, dark);
        }

        var request = await portal.OpenAsync(visit, "K-20417", "Kfz");
        await request.CancelButton.ClickAsync();
        await visit.Page.GetByTestId("cancel-reason").WaitForAsync();
        await LookAsync(visit, "cancel", dark);
        findings.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_door_is_accessible(bool dark)
    {
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE", Dark = dark });
        await visit.Page.GotoAsync(portal.At("/sign-in"));
        await LookAsync(visit, "door", dark);
        await new SignInScreen(visit.Page).EnterAsync("nobody@demo.example");
        await new SignInScreen(visit.Page).Fault.WaitForAsync();
        await LookAsync(visit, "door-wrong", dark);
        findings.ShouldBeEmpty();
    }

    /// <summary>Keeps a picture and notes what axe finds, so that one run tells of all pages.</summary>
    private async Task LookAsync(BrowserVisit visit, string name, bool dark)
    {
        await visit.KeepPictureAsync(name);
        try
        {
            await (dark ? visit.Page.ShouldHaveContrastAsync() : visit.Page.ShouldBeAccessibleAsync());
        }
        catch (ShouldAssertException found)
        {
            findings.Add($"{name}: {found.Message}");
        }
    }
}
