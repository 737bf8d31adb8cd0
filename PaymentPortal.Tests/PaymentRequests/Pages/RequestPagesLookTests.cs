using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>List, page and figures as people see them: in every width, theme and language they fit, and axe finds nothing on the widest and the narrowest.</summary>
public sealed class RequestPagesLookTests
{
    private static readonly VisitOptions[] Visitors =
    [
        new() { Width = 1440, Language = "de-DE" },
        new() { Width = 1440, Language = "de-DE", Dark = true },
        new() { Width = 1100, Language = "en-GB" },
        new() { Width = 700, Language = "de-DE" },
        new() { Width = 390, Height = 844, Language = "de-DE", Dark = true },
    ];

    [Fact]
    public async Task Pages_fit_every_width_and_pass_axe()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } });
        var requests = await Fill(host);
        var findings = new List<string>();
        foreach (var visitor in Visitors)
        {
            await using var visit = await Browser.OpenAsync(visitor);
            await SignIn(visit, host);
            foreach (var (name, path) in Paths(requests))
            {
                await visit.GoToInteractiveAsync(new Uri(host.Address, path).ToString());
                await visit.Page.Locator("h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
                await visit.Page.WaitForFunctionAsync("() => !document.querySelector('main [aria-busy], main .skel')");
                await visit.KeepPictureAsync($"{name}-{visitor.Width}-{visitor.Language[..2]}{(visitor.Dark ? "-dark" : "")}");
                if (visitor.Width is 1440 or 390)
                {
                    findings.AddRange((await visit.Page.Locator("main").RunAxe()).Violations.Select(rule => $"{name} at {visitor.Width}: {rule.Help}: {string.Join(", ", rule.Nodes.Select(node => node.Html))}"));
                }

                if (await visit.Page.EvaluateAsync<int>("document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth") > 0)
                {
                    findings.Add($"{name} at {visitor.Width} is too wide");
                }
            }
        }

        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_is_worked_by_keyboard()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } });
        await Fill(host);
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        await SignIn(visit, host);
        await visit.GoToInteractiveAsync(new Uri(host.Address, "/requests").ToString());
        await visit.Page.Locator("[data-row]").First.WaitForAsync();

        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("x");
        await visit.Page.Keyboard.PressAsync("Shift+J");
        await Assertions.Expect(visit.Page.GetByTestId("bulk")).ToContainTextAsync("2 ausgewählt");
        await visit.KeepPictureAsync("chosen");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByTestId("bulk")).ToHaveCountAsync(0);

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("annegret");
        await Assertions.Expect(visit.Page.GetByTestId("request-row")).ToHaveCountAsync(1);
        visit.Page.Url.ShouldEndWith("/requests?q=annegret");
        await visit.Page.GetByTestId("search").BlurAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByTestId("amount-due")).ToHaveTextAsync("79,50\u00A0€");
        visit.Complaints.ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Path)> Paths(IReadOnlyList<PaymentRequest> requests)
    {
        yield return ("dashboard", "/");
        yield return ("list", "/requests");
        yield return ("list-narrowed", "/requests?view=running&updated=2&min=2000&currency=EUR");
        yield return ("page-partly-paid", PathOf(requests, "INV-2026-0042"));
        yield return ("page-bounced", PathOf(requests, "HR-2026-20101"));
        yield return ("page-draft", PathOf(requests, "Entwurf-17"));
    }

    private static string PathOf(IReadOnlyList<PaymentRequest> requests, string reference) =>
        Urls.Request(PublicId.Format(PublicId.PaymentRequest, requests.Single(request => request.Reference == reference).Id));

    private static async Task<IReadOnlyList<PaymentRequest>> Fill(AppHost host)
    {
        var brand = Brand.Create("nordlicht-test", isDefault: false, Some.Face, TimeProvider.System);
        await host.Services.GetRequiredService<WriteDoor>().Write<int>(
            db =>
            {
                db.Add(brand);
                return Task.FromResult<Outcome<int>>(1);
            },
            Xunit.TestContext.Current.CancellationToken);
        return await Month.In(host.Services, brand, TimeProvider.System.GetUtcNow());
    }

    private static async Task SignIn(BrowserVisit visit, AppHost host)
    {
        await visit.Page.GotoAsync(new Uri(host.Address, "/sign-in").ToString());
        await visit.Page.Locator("input[name=email]").FillAsync("finance@demo.example");
        await visit.Page.Locator("input[name=password]").FillAsync("Demo-1234-Demo");
        await visit.Page.Locator("button[type=submit], form button").First.ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
