using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports.Api;

public sealed class ImportsApiTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const string Bulk = "payment-requests/bulk";

    private readonly ApiClient api = portal.Client;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_thousand_lines_become_requests_and_bad_ones_say_why()
    {
        var body = ImportScene.Lines(Enumerable.Range(1, 3000).Select(number => number % 1000 == 0 ? $$$"""{"reference":"LONG-{{{number}}}","amount":{"value":"1"}}""" : ImportScene.Row(number).Replace("INV-", "LONG-", StringComparison.Ordinal)));

        var taken = await PostAsync(body);

        taken.Status.ShouldBe(202, taken.Text);
        var id = taken.Json["id"]!.GetValue<string>();
        id.ShouldStartWith("imp_");
        taken.Header("Location").ShouldBe($"/api/v1/imports/{id}");
        (taken.Json["state"]!.GetValue<string>(), taken.Json["total"]!.GetValue<int>(), taken.Json["createdBy"]!.GetValue<string>()).ShouldBe(("running", 3000, "demo"));
        var import = await EndAsync(id);
        (import["created"]!.GetValue<int>(), import["failed"]!.GetValue<int>(), import["waiting"]!.GetValue<int>()).ShouldBe((2997, 3, 0));

        var failed = (await api.GetAsync($"imports/{id}/rows?state=failed&limit=2")).Json;
        failed["data"]!.AsArray().Select(row => row!["line"]!.GetValue<int>()).ShouldBe([1000, 2000]);
        failed["data"]![0]!["errors"]!.AsArray().Select(fault => $"{fault!["pointer"]} {fault["code"]}").ShouldBe(["/amount/value not-a-whole-number", "/amount/currency required"]);
        var rest = (await api.GetAsync($"imports/{id}/rows?state=failed&limit=2&after={failed["nextCursor"]}")).Json;
        rest["data"]!.AsArray().Select(row => row!["line"]!.GetValue<int>()).ShouldBe([3000]);
        rest["nextCursor"].ShouldBeNull();
        var row = (await api.GetAsync($"imports/{id}/rows?state=created&limit=1")).Json["data"]![0]!;
        (await api.GetAsync($"payment-requests/{row["paymentRequest"]}")).Json["reference"]!.GetValue<string>().ShouldBe(row["reference"]!.GetValue<string>());
        (await api.GetAsync($"imports/{id}/rows?state=waiting")).Json["data"]!.AsArray().ShouldBeEmpty();
        (await api.GetAsync("imports?limit=100")).Json["data"]!.AsArray().ShouldContain(one => one!["id"]!.GetValue<string>() == id);
    }

    [Fact]
    public async Task Array_is_taken_and_its_items_are_counted_from_one()
    {
        var taken = await PostAsync($"[{ApiBodies.Smallest}, {{}}, 7, {ApiBodies.Smallest.Replace("12950", "\"12950\"", StringComparison.Ordinal)}]", "application/json");

        taken.Status.ShouldBe(202, taken.Text);
        var id = taken.Json["id"]!.GetValue<string>();
        (await EndAsync(id))["created"]!.GetValue<int>().ShouldBe(1);
        (await api.GetAsync($"imports/{id}/rows?state=failed")).Json["data"]!.AsArray().Select(row => $"{row!["line"]} {row["errors"]![0]!["pointer"]} {row["errors"]![0]!["code"]}")
            .ShouldBe(["2 /amount required", "3  wrong-type", "4 /amount/value not-a-whole-number"]);
    }

    [Theory]
    [InlineData("application/json", "", 400, "malformed-json")]
    [InlineData("application/json", "[{}", 400, "malformed-json")]
    [InlineData("application/json", "{}", 400, "not-an-array")]
    [InlineData("application/json", "[]", 422, "nothing-to-import")]
    [InlineData("application/x-ndjson", "", 422, "nothing-to-import")]
    [InlineData("application/xml", "<a/>", 415, "unsupported-media-type")]
    [InlineData("text/csv", "a;b", 415, "unsupported-media-type")]
    [InlineData("application/json; charset=utf-16", "[]", 415, "unsupported-media-type")]
    public async Task Body_that_cannot_be_taken_apart_is_refused(string media, string body, int status, string code)
    {
        var answer = await PostAsync(body, media);

        (answer.Status, answer.Code).ShouldBe((status, code));
    }

    [Fact]
    public async Task Ten_thousand_and_one_items_are_too_many()
    {
        var answer = await PostAsync($"[{string.Join(',', Enumerable.Repeat("{}", 10_001))}]", "application/json");

        (answer.Status, answer.Code).ShouldBe((413, "too-many-rows"));
        (await api.GetAsync("imports?limit=100")).Json["data"]!.AsArray().Where(import => import!["state"]!.GetValue<string>() == "aborted").ShouldContain(import => import!["abortCode"]!.GetValue<string>() == "too-many-rows");
    }

    [Fact]
    public async Task Lines_spoil_themselves_alone()
    {
        using var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes($"\uFEFF{ApiBodies.Smallest}\r\n{new string('[', 10_000)}\r\n\"{new string('a', 300_000)}\"\n"), (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'\n', .. Encoding.UTF8.GetBytes(ApiBodies.Smallest)]);
        body.Headers.TryAddWithoutValidation("Content-Type", "application/x-ndjson; charset=utf-8");

        var taken = await api.SendAsync(HttpMethod.Post, Bulk, body);

        taken.Status.ShouldBe(202, taken.Text);
        var id = taken.Json["id"]!.GetValue<string>();
        (await EndAsync(id))["created"]!.GetValue<int>().ShouldBe(2);
        (await api.GetAsync($"imports/{id}/rows?state=failed")).Json["data"]!.AsArray().Select(row => $"{row!["line"]} {row["errors"]![0]!["code"]}").ShouldBe(["2 malformed-json", "3 row-too-large", "4 malformed-json"]);
    }

    [Fact]
    public async Task Only_lines_may_be_longer_than_thirty_megabytes()
    {
        using var blanks = new StreamContent(new MemoryStream([.. Encoding.UTF8.GetBytes("[" + new string(' ', 31_000_000) + "]")]));
        blanks.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var array = await api.SendAsync(HttpMethod.Post, Bulk, blanks, ("Expect", "100-continue"));
        (array.Status, array.Code).ShouldBe((413, "too-large"));

        (await PostAsync(new string('\n', 31_000_000) + ApiBodies.Smallest)).Status.ShouldBe(202);
    }

    [Fact]
    public async Task Same_key_and_body_are_one_import_whenever_they_come()
    {
        var body = ImportScene.Lines(Enumerable.Range(1, 700).Select(number => ImportScene.Row(number).Replace("INV-", "KEY-", StringComparison.Ordinal)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(body, key: "bulk-1")));
        var again = await PostAsync(body, key: "\"bulk-1\"");

        answers.ShouldAllBe(answer => answer.Status == 202 || answer.Status == 409);
        answers.Where(answer => answer.Status == 409).ShouldAllBe(answer => answer.Code == "idempotency-key-in-use");
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((202, "true"));
        answers.Where(answer => answer.Status == 202).ShouldAllBe(answer => answer.Text == again.Text && answer.Header("Location") == again.Header("Location"));
        await EndAsync(again.Json["id"]!.GetValue<string>());
        (await api.GetAsync("payment-requests?reference=KEY-000700")).Json["data"]!.AsArray().Count.ShouldBe(1);

        var other = await PostAsync(body + "\n{}", key: "bulk-1");
        (other.Status, other.Code).ShouldBe((422, "idempotency-key-reused"));
    }

    [Fact]
    public async Task Call_that_breaks_off_does_nothing_and_may_be_made_again()
    {
        var body = ImportScene.Lines(Enumerable.Range(1, 900).Select(number => ImportScene.Row(number).Replace("INV-", "CUT-", StringComparison.Ordinal)));
        using (var line = new TcpClient())
        {
            await line.ConnectAsync(portal.Host.Address.Host, portal.Host.Address.Port, Cancel);
            var head = $"POST /api/v1/{Bulk} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {ApiClient.DemoSecret}\r\nIdempotency-Key: cut-1\r\nContent-Type: application/x-ndjson\r\nContent-Length: {body.Length}\r\n\r\n";
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body[..^50]), Cancel);
            await Eventually.HoldsAsync(async () => (await StatesAsync()).Contains("receiving"), "the first rows stored");
        }

        await Eventually.HoldsAsync(async () => !(await StatesAsync()).Contains("receiving"), "the import given up");
        (await StatesAsync()).ShouldContain("aborted cut-off");
        (await api.GetAsync("payment-requests?reference=CUT-000001")).Json["data"]!.AsArray().ShouldBeEmpty();

        var again = await PostAsync(body, key: "cut-1");
        again.Status.ShouldBe(202, again.Text);
        (await EndAsync(again.Json["id"]!.GetValue<string>()))["created"]!.GetValue<int>().ShouldBe(900);
    }

    [Theory]
    [InlineData("imports/imp_00000000000000000000000001")]
    [InlineData("imports/pr_00000000000000000000000001")]
    [InlineData("imports/IMP_1")]
    [InlineData("imports/imp_00000000000000000000000001/rows")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var answer = await api.GetAsync(path);

        (answer.Status, answer.Code).ShouldBe((404, "import-not-found"));
    }

    [Theory]
    [InlineData("imports?limit=0")]
    [InlineData("imports?after=x")]
    [InlineData("imports?state=failed")]
    [InlineData("imports/imp_00000000000000000000000001/rows?state=Failed")]
    [InlineData("imports/imp_00000000000000000000000001/rows?after=x")]
    public async Task Wrong_conditions_are_told(string path) => (await api.GetAsync(path)).Code.ShouldBe("invalid-query");

    private async Task<List<string>> StatesAsync() =>
        [.. (await api.GetAsync("imports?limit=100")).Json["data"]!.AsArray().Select(import => $"{import!["state"]} {import["abortCode"]}".TrimEnd())];

    private async Task<ApiAnswer> PostAsync(string body, string media = "application/x-ndjson", string? key = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", media);
        return await (key is null ? api.SendAsync(HttpMethod.Post, Bulk, content) : api.SendAsync(HttpMethod.Post, Bulk, content, ("Idempotency-Key", key)));
    }

    private async Task<JsonNode> EndAsync(string id)
    {
        JsonNode? import = null;
        await Eventually.HoldsAsync(async () => (import = (await api.GetAsync($"imports/{id}")).Json)["state"]!.GetValue<string>() == "completed", "the import done");
        return import!;
    }
}
