using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using PaymentPortal.Imports;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Lines of NDJSON that become payment requests, from the first byte of the call to the last row done, against the same file laid down in a table by sqlite3's own import. Beside it the most memory that
/// the portal held, and how long a single create took meanwhile.</summary>
internal sealed class ImportsRatio : IRatio
{
    private const double Megabyte = 1024 * 1024;

    private static readonly int Rows = int.TryParse(Environment.GetEnvironmentVariable("IMPORT_ROWS"), CultureInfo.InvariantCulture, out var rows) ? rows : 100_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public string Title => $"{Rows:N0} lines of NDJSON that become payment requests, against sqlite3's own import of the file (rows/s)";

    public Goal Goal { get; } = new(0.125);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("portal-imports-");
        try
        {
            var file = Path.Combine(folder.FullName, "requests.ndjson");
            await File.WriteAllLinesAsync(file, Enumerable.Range(1, Rows).Select(number => ImportScene.Row(number, $",\"externalId\":\"sap-{number}\"")));
            var baseline = await ImportPlainAsync(file, folder.FullName);
            return await ImportAsync(file, folder.FullName, baseline);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> ImportPlainAsync(string file, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var sqlite = Process.Start("sqlite3", [Path.Combine(folder, "plain.db"), "CREATE TABLE Rows (Body TEXT)", ".mode ascii", ".separator \\037 \\n", $".import {file} Rows"]);
        await sqlite.WaitForExitAsync();
        return Rows / watch.Elapsed.TotalSeconds;
    }

    private static async Task<Round> ImportAsync(string file, string folder, double baseline)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Take()}/"));
        var settings = new AppSettings { More = new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Warning" } };
        await using var portal = ServerProcess.Start(AppBuild.Assembly, AppBuild.ContentRoot, settings.Variables(address, folder));
        await portal.UntilAnswersAsync(new Uri(address, "health/ready"));
        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(address, "api/v1/"), Timeout = Timeout.InfiniteTimeSpan, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", ApiClient.DemoSecret) } };
        var (most, waits) = (portal.WorkingSet, new List<double>());
        var watch = Stopwatch.StartNew();
        var sending = SendAsync(http, file);
        while (!sending.IsCompleted)
        {
            most = Math.Max(most, portal.WorkingSet);
            await Task.Delay(Pause);
        }

        var id = await sending;
        var received = watch.Elapsed;
        JsonNode import;
        do
        {
            most = Math.Max(most, portal.WorkingSet);
            await Task.Delay(Pause);
            waits.Add(await CreateAsync(http));
            import = JsonNode.Parse(await http.GetStringAsync(new Uri($"imports/{id}", UriKind.Relative)))!;
        }
        while (import["state"]!.GetValue<string>() == "running");

        waits.Sort();
        return new Round(baseline, Rows / watch.Elapsed.TotalSeconds, FormattableString.Invariant(
            $"received in {received.TotalSeconds:N1} s, done in {watch.Elapsed.TotalSeconds:N1} s (goal at most 60), {import["created"]} created, at most {most / Megabyte:N0} MB (goal at most 300), single create meanwhile p50 {waits[waits.Count / 2]:N0} ms, most {waits[^1]:N0} ms"));
    }

    private static async Task<string> SendAsync(HttpClient http, string file)
    {
        await using var content = File.OpenRead(file);
        using var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await http.PostAsync(new Uri("payment-requests/bulk", UriKind.Relative), body);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["id"]!.GetValue<string>();
    }

    /// <returns>Milliseconds that a caller waited who made one payment request beside the import.</returns>
    private static async Task<double> CreateAsync(HttpClient http)
    {
        var watch = Stopwatch.StartNew();
        using var body = new StringContent(ApiBodies.Smallest, new MediaTypeHeaderValue("application/json"));
        using var answer = await http.PostAsync(new Uri("payment-requests", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }
}
