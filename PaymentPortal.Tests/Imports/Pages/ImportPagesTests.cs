using System.IO.Pipelines;
using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Imports.Working;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports.Pages;

public sealed class ImportPagesTests : PageContext
{
    [Fact]
    public void Empty_list_teaches_the_call()
    {
        SignIn(Roles.Finance);

        var list = Render<ImportList>();

        list.Find(".empty h2").TextContent.ShouldBe("Noch nichts importiert");
        list.Find("[data-testid=import-curl]").TextContent.ShouldContain("curl https://pay.example/api/v1/payment-requests/bulk");
        list.Find("form").GetAttribute("action").ShouldBe("/imports/upload");
    }

    [Fact]
    public void Auditor_reads_and_uploads_nothing()
    {
        SignIn(Roles.Auditor);

        Render<ImportList>().FindAll("[data-testid=import-upload]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("malformed-json", "Diese Datei ist kein gültiges JSON. Nichts wurde angelegt.")]
    [InlineData("<script>alert(1)</script>", null)]
    public void Refused_file_is_told_and_nothing_else(string refused, string? words)
    {
        SignIn(Roles.Finance);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/imports?refused={Uri.EscapeDataString(refused)}");

        var notes = Render<ImportList>().FindAll(".note");

        notes.Select(note => note.TextContent.Trim()).ShouldBe(words is null ? [] : [words]);
    }

    [Fact]
    public async Task List_and_page_follow_the_work()
    {
        SignIn(Roles.Finance);
        var import = await TakeAsync(ImportScene.Lines([ImportScene.Row(1), """{"reference":"INV-2","amount":{"value":1.5,"currency":"EUR"}}""", "{", ImportScene.Row(4)]));
        var list = Render<ImportList>();
        var page = Render<ImportPage>(parameters => parameters.Add(one => one.PublicImportId, import.PublicId));
        list.Find("[data-testid=import-row]").TextContent.ShouldContain("Wird abgearbeitet");
        page.Find("[data-testid=import-waiting]").TextContent.ShouldBe("4");

        await Portal.Get<ImportDispatcher>().WorkOff(Cancel);
        LetChangesArrive();

        list.WaitForAssertion(() => list.Find("[data-testid=import-row]").TextContent.ShouldContain("Fertig mit Fehlern"));
        page.WaitForAssertion(() => page.Find("[data-testid=import-created]").TextContent.ShouldBe("2"));
        page.Find("[role=progressbar]").GetAttribute("aria-valuenow").ShouldBe("100");
        page.FindAll("[data-testid=import-line]").Select(row => row.QuerySelector("td")!.TextContent).ShouldBe(["2", "3"]);
        page.Find("[data-testid=import-line]").TextContent.ShouldContain("/amount/value");
        page.Find("[data-testid=import-line]").TextContent.ShouldContain("Eine ganze Zahl ohne Anführungszeichen wird gebraucht.");
        page.Find("[data-testid=import-download]").GetAttribute("href").ShouldBe($"/imports/{import.PublicId}/failed.ndjson");
    }

    [Fact]
    public async Task Created_rows_lead_to_their_requests()
    {
        SignIn(Roles.Finance);
        var import = await TakeAsync(ImportScene.Lines(2));
        await Portal.Get<ImportDispatcher>().WorkOff(Cancel);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/imports/{import.PublicId}?state=created");

        var page = Render<ImportPage>(parameters => parameters.Add(one => one.PublicImportId, import.PublicId));

        page.FindAll("[data-testid=import-line] a").Select(link => link.GetAttribute("href")![.."/requests/pr_".Length]).ShouldBe(["/requests/pr_", "/requests/pr_"]);
        page.FindAll("[data-testid=import-download]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("imp_00000000000000000000000001")]
    [InlineData("nonsense")]
    public void Unknown_import_says_so(string id)
    {
        SignIn(Roles.Finance);

        Render<ImportPage>(parameters => parameters.Add(one => one.PublicImportId, id)).Find(".empty h2").TextContent.ShouldBe("Diesen Import gibt es nicht");
    }

    private async Task<Import> TakeAsync(string body) => (await Portal.Get<ReceiveImport>().Run(
        NdjsonRows.Read(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(body))), Cancel), new ImportOrigin(ImportFormat.Ndjson, null), Some.Agent, Cancel)).ValueOrDefault!;
}
