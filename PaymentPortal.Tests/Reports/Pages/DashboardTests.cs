using Bunit;
using PaymentPortal.Identity;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.Reports.Pages;

public sealed class DashboardTests : PageContext
{
    [Fact]
    public async Task Every_number_opens_its_rows()
    {
        await Lives.Of(new Life("A-0001", "Anna", 5000) { CreatedAt = Some.Noon.AddHours(-1), Method = "card", Paid = 5000, Surplus = "duplicate" });

        var page = Open();

        page.Find("[data-testid=need-duplicate] b").TextContent.ShouldBe("1");
        page.Find("[data-testid=need-duplicate]").GetAttribute("href").ShouldBe("/requests?surplus=duplicate");
        page.Find("[data-testid=paid-today]").TextContent.ShouldBe("100,00\u00A0€");
        page.Find("[data-testid=paid-today]").GetAttribute("href").ShouldBe("/requests?paid=2026-03-02");
        page.FindAll("[data-testid=funnel] a")[^1].GetAttribute("href").ShouldBe("/requests?created=2026-02-24..2026-03-02&reached=paid");
    }

    [Fact]
    public void Zeros_stay_and_the_first_step_stands_in_place_of_the_chart()
    {
        var page = Open();

        page.Find("[data-testid=paid-today]").TextContent.ShouldBe("0,00\u00A0€");
        page.Find(".empty a").GetAttribute("href").ShouldBe("/requests/new");
        page.Markup.ShouldNotContain("NaN");
    }

    [Fact]
    public async Task The_chart_has_a_table_beside_it()
    {
        await Lives.Of(new Life("A-0001", "Anna", 123_456) { CreatedAt = Some.Noon.AddHours(-1) });
        var page = Open();
        page.FindAll(".chart.days a").Count.ShouldBe(28);

        await page.Find("[data-testid=as-table]").ClickAsync(new());

        page.FindAll("[data-testid=days-table] tbody tr").Count.ShouldBe(14);
        page.Find("[data-testid=days-table] tbody tr").TextContent.ShouldContain("1.234,56\u00A0€");
    }

    [Fact]
    public async Task What_happens_shows_up_by_itself()
    {
        var page = Open();
        Portal.Clock.Advance(TimeSpan.FromSeconds(10));

        await Lives.Of(new Life("A-0001", "Käthe Großkreutz", 5000));
        LetChangesArrive();

        page.WaitForAssertion(() => page.Find("[data-testid=latest] li.fresh").TextContent.ShouldContain("Käthe Großkreutz"));
    }

    private IRenderedComponent<Dashboard> Open()
    {
        SignIn(Roles.Finance);
        var page = Render<Dashboard>();
        page.WaitForAssertion(() => page.FindAll(".card").Count.ShouldBe(6));
        page.WaitForAssertion(() => page.FindAll("[aria-busy]").ShouldBeEmpty());
        return page;
    }
}
