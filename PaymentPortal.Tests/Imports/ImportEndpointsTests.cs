using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports;

/// <summary>Files of the imports page, as a browser sends and fetches them.</summary>
public sealed partial class ImportEndpointsTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("november.ndjson", "{\"reference\":\"UP-1\",\"description\":\"Beitrag\",\"amount\":{\"value\":100,\"currency\":\"EUR\"}}\n{\"oops\":1}\n")]
    [InlineData("C:\\Export\\november.json", "\uFEFF [{\"reference\":\"UP-1\",\"description\":\"Beitrag\",\"amount\":{\"value\":100,\"currency\":\"EUR\"}},\n {\"oops\":1}]")]
    public async Task File_becomes_an_import_and_its_bad_rows_come_back(string name, string content)
    {
        using var staff = await StaffHttp.SignInAsync(portal.Host.Address);

        using var answer = await UploadAsync(staff, name, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = answer.Headers.Location!.ToString();
        page.ShouldStartWith("/imports/imp_");
        await Eventually.HoldsAsync(async () => (await portal.Client.GetAsync(page[1..])).Json["state"]!.GetValue<string>() == "completed", "the import done");
        var import = (await portal.Client.GetAsync(page[1..])).Json;
        (import["created"]!.GetValue<int>(), import["failed"]!.GetValue<int>(), import["fileName"]!.GetValue<string>(), import["createdBy"]!.GetValue<string>()).ShouldBe((1, 1, name.Split('\\')[^1], "Jana Pöschl"));
        using var download = await staff.Client.GetAsync($"{page}/failed.ndjson", Cancel);
        (await download.Content.ReadAsStringAsync(Cancel)).ShouldBe("{\"oops\":1}\n");
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        download.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "nothing-to-import")]
    [InlineData("[{}", "malformed-json")]
    public async Task File_that_cannot_be_read_leads_back_with_the_reason(string content, string code)
    {
        using var staff = await StaffHttp.SignInAsync(portal.Host.Address);

        using var answer = await UploadAsync(staff, "a.json", content);

        answer.Headers.Location!.ToString().ShouldBe($"/imports?refused={code}");
    }

    [Fact]
    public async Task Form_of_a_stranger_is_refused()
    {
        using var staff = await StaffHttp.SignInAsync(portal.Host.Address);

        using var answer = await UploadAsync(staff, "a.ndjson", ApiBodies.Smallest, "not the token");

        answer.Headers.Location!.ToString().ShouldBe("/imports?refused=page-too-old");
    }

    [Fact]
    public async Task Auditor_uploads_nothing_and_nobody_downloads_what_is_not_there()
    {
        using var auditor = await StaffHttp.SignInAsync(portal.Host.Address, "auditor@demo.example");

        using var upload = await UploadAsync(auditor, "a.ndjson", ApiBodies.Smallest);
        using var download = await auditor.Client.GetAsync("/imports/imp_00000000000000000000000001/failed.ndjson", Cancel);

        upload.Headers.Location!.ToString().ShouldContain("denied");
        download.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> UploadAsync(StaffHttp staff, string name, string content, string? token = null)
    {
        token ??= Token().Match(await staff.Client.GetStringAsync("/sign-in", Cancel)).Groups[1].Value;
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "file", name } };
        return await staff.Client.PostAsync("/imports/upload", form, Cancel);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
