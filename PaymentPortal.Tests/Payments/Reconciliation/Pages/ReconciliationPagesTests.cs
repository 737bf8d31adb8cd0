using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Payments;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation.Pages;

public sealed class ReconciliationPagesTests : PageContext
{
    [Fact]
    public async Task Proposal_is_accepted_in_its_row_and_undone_in_the_bar()
    {
        SignIn(Roles.Finance);
        var request = await Lives.Of(new Life("INV-1001", "Erika Mustermann", 5000) { CreatedAt = Portal.Clock.GetUtcNow().AddDays(-1) });
        await TakeAsync(CamtText.Entry(50m, "Beitrag", "MUSTERMANN ERIKA"));
        var page = Render<ReconciliationPage>();
        var row = page.Find("[data-testid=line-row]");
        row.TextContent.ShouldContain("INV-1001");
        row.TextContent.ShouldContain("Wahrscheinlich");
        row.TextContent.ShouldContain("Betrag und Name passen");
        page.Find("[data-testid=lines-open] .n").TextContent.ShouldBe("1");

        await page.Find("[data-testid=line-accept]").ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll("[data-testid=line-row]").ShouldBeEmpty());
        (await Portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await page.Find("[data-testid=undo]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-testid=line-row]").TextContent.ShouldContain("Zuordnung aufgehoben"));
        (await Portal.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Open);
    }

    [Fact]
    public async Task Request_is_searched_and_its_money_divided()
    {
        SignIn(Roles.Finance);
        var dialogs = Render<MudDialogProvider>();
        var request = await Lives.Of(new Life("INV-1001", "Erika Mustermann", 5000) { CreatedAt = Portal.Clock.GetUtcNow().AddDays(-1) });
        await TakeAsync(CamtText.Entry(70m, "Beitrag", "Niemand"));
        var page = Render<ReconciliationPage>();
        var clicking = page.Find("[data-testid=line-match]").ClickAsync(new());

        await dialogs.WaitForElement("[data-testid=match-search]").InputAsync(new ChangeEventArgs { Value = "INV-1001" });
        await dialogs.WaitForElement("[data-testid=match-hit]").ClickAsync(new());
        dialogs.Find("[data-testid=match-amount]").GetAttribute("value").ShouldBe("50,00");
        dialogs.Find("[data-testid=confirm]").HasAttribute("disabled").ShouldBeTrue();
        await dialogs.Find("[data-testid=match-amount]").InputAsync(new ChangeEventArgs { Value = "70,00" });
        dialogs.Find("[data-testid=match-part]").TextContent.ShouldContain("20,00");
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        await clicking;

        (await Portal.Services.PaymentsAsync(request.Id)).Select(payment => (payment.AmountValue, payment.SurplusReason)).ShouldBe([(5000, null), (2000, "amount-differs")], ignoreOrder: true);
    }

    [Fact]
    public async Task Auditor_reads_and_has_nothing_to_press()
    {
        SignIn(Roles.Auditor);
        await TakeAsync(CamtText.Entry(70m, "Beitrag &lt;b&gt;fett&lt;/b&gt;", "Niemand"));

        var page = Render<ReconciliationPage>();

        page.Find("[data-testid=line-row]").TextContent.ShouldContain("Beitrag <b>fett</b>");
        page.FindAll("[data-testid=statement-upload], .acts button").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("refused=amount-wrong&line=3&column=2&value=viel", "Das ist kein Betrag wie die anderen in dieser Datei.", "Zeile 3, Stelle 2.")]
    [InlineData("refused=%3Cscript%3E&line=3", null, null)]
    [InlineData("refused=empty-file&line=99999999999999", "Die Datei ist leer.", null)]
    public void Fault_of_a_file_is_told_with_its_place(string query, string? words, string? place)
    {
        SignIn(Roles.Finance);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/reconciliation?{query}");

        var notes = Render<ReconciliationPage>().FindAll("[data-testid=file-fault]");

        notes.Select(note => note.TextContent.Trim()).ShouldBe(words is null ? [] : [words]);
        notes.SelectMany(note => note.ParentElement!.QuerySelectorAll(".place")).Select(one => one.TextContent).ShouldBe(place is null ? [] : [place]);
    }

    [Fact]
    public async Task Statement_shows_its_lines_and_an_unknown_one_the_way_back()
    {
        SignIn(Roles.Finance);
        var receipt = await TakeAsync(CamtText.Entry(70m, "Beitrag", "Niemand"), CamtText.Entry(9m, "Miete", direction: "DBIT", reference: "D"));

        var page = Render<StatementPage>(parameters => parameters.Add(one => one.PublicStatementId, receipt.Statement.PublicId));

        page.FindAll("[data-testid=line-row]").Select(row => row.GetAttribute("data-state")).ShouldBe(["Unmatched", "Shown"]);
        page.Find("[data-testid=statement-taken]").TextContent.ShouldBe("2");
        Render<StatementPage>(parameters => parameters.Add(one => one.PublicStatementId, "bst_nonsense")).Find(".empty a").GetAttribute("href").ShouldBe("/reconciliation");
    }

    private async Task<StatementReceipt> TakeAsync(params string[] entries)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(CamtText.File(string.Concat(entries))));
        return (await Portal.Get<ReceiveStatement>().Run(content, "auszug.xml", null, ReconciliationScene.Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();
    }
}
