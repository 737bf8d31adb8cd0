using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

public sealed class PaymentRequestListTests : PageContext
{
    [Fact]
    public async Task The_address_decides_what_is_shown()
    {
        await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        await Lives.Of(new Life("A-0002", "Jörg Mühlenbrock", 4000) { Failed = "refused" });

        var list = Open("/requests?view=undelivered");

        Rows(list).ShouldBe(["A-0002"]);
        list.Find("[data-testid=view-undelivered]").GetAttribute("aria-current").ShouldBe("page");
        list.Find("[data-testid=view-undelivered] .n").TextContent.ShouldBe("1");
        list.Find("[data-testid=request-row] .st").TextContent.ShouldBe("Unzustellbar");
    }

    [Fact]
    public async Task Going_to_another_address_shows_its_rows()
    {
        await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        await Lives.Of(new Life("A-0002", "Jörg Mühlenbrock", 4000));
        var list = Open("/requests");

        Services.GetRequiredService<NavigationManager>().NavigateTo("/requests?q=m%C3%BChlen");

        list.WaitForAssertion(() => Rows(list).ShouldBe(["A-0002"]));
    }

    [Fact]
    public async Task A_search_without_hits_says_so_and_offers_the_way_back()
    {
        await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));

        var list = Open("/requests?q=" + Uri.EscapeDataString("<b>niemand</b>"));

        list.Find(".empty h2").TextContent.ShouldBe("Nichts gefunden für „<b>niemand</b>“");
        list.Find(".empty a").GetAttribute("href").ShouldBe("/requests");
    }

    [Fact]
    public void An_empty_portal_teaches_the_first_step()
    {
        var list = Open("/requests");

        list.Find(".empty a").GetAttribute("href").ShouldBe("/requests/new");
    }

    [Fact]
    public async Task An_auditor_gets_no_boxes_and_nothing_to_press()
    {
        await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));

        var list = Open("/requests", Roles.Auditor);

        Rows(list).ShouldBe(["A-0001"]);
        list.FindAll("input[type=checkbox][data-pick]").ShouldBeEmpty();
        list.FindAll("a[href='/requests/new']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_changes_in_place_and_a_new_one_waits()
    {
        var shown = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        await Lives.Of(new Life("A-0002", "Jörg Mühlenbrock", 4000) { CreatedAt = Some.Noon.AddMinutes(5) });
        var list = Open("/requests");

        await Lives.Change(shown.Id, (_, request) => request.Cancel("doppelt", Some.Agent, Some.Noon.AddMinutes(9)));
        await Lives.Of(new Life("A-0003", "Käthe Großkreutz", 7000) { CreatedAt = Some.Noon.AddMinutes(10) });
        LetChangesArrive();

        list.WaitForAssertion(() => list.Find("[data-testid=waiting]").TextContent.ShouldContain("1 neue"));
        Rows(list).ShouldBe(["A-0002", "A-0001"]);
        list.FindAll("tr.fresh").ShouldHaveSingleItem().QuerySelector(".st")!.TextContent.ShouldBe("Storniert");

        await list.Find("[data-testid=waiting]").ClickAsync(new());
        list.WaitForAssertion(() => Rows(list).ShouldBe(["A-0003", "A-0001", "A-0002"]));
    }

    [Fact]
    public async Task Chosen_rows_are_reminded_one_by_one_and_those_that_refuse_are_named()
    {
        await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        await Lives.Of(new Life("A-0002", "Jörg Mühlenbrock", 4000) { Cancelled = "doppelt" });
        var list = Open("/requests");
        foreach (var index in new[] { 0, 1 })
        {
            await list.FindAll("[data-pick]")[index].ChangeAsync(new() { Value = true });
        }

        list.Find("[data-testid=bulk]").TextContent.ShouldContain("2 ausgewählt");
        list.Find("[data-testid=bulk]").TextContent.ShouldContain("169,50\u00A0€");
        await list.Find("[data-testid=bulk-remind]").ClickAsync(new());

        list.WaitForAssertion(() => list.Find("[data-testid=bulk]").TextContent.ShouldContain("1 erinnert"));
        list.Find("[data-testid=bulk] .pop li").TextContent.ShouldBe("A-0002: Sie ist storniert.");
    }

    [Theory]
    [InlineData("view=overdue&status=paid&min=9&currency=JPY&created=2026-03-02&paid=2026-03-01..2026-03-02&reached=opened&surplus=late&updated=7&brand=nordlicht")]
    [InlineData("brand=nobody&q=%00%F0%9F%98%80&after=1-pr_x")]
    public void Whatever_the_address_says_there_is_a_page(string query) =>
        Open("/requests?" + query).Find("[data-testid=requests]").ShouldNotBeNull();

    private static IEnumerable<string> Rows(IRenderedComponent<PaymentRequestList> list) => list.FindAll("[data-row]").Select(link => link.TextContent);

    private IRenderedComponent<PaymentRequestList> Open(string address, string role = Roles.Agent)
    {
        SignIn(role);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var list = Render<PaymentRequestList>();
        list.WaitForAssertion(() => list.FindAll("[aria-busy]").ShouldBeEmpty());
        list.WaitForAssertion(() => list.FindAll(".views .n").Count.ShouldBe(Enum.GetValues<RequestListView>().Length - 1));
        return list;
    }
}
