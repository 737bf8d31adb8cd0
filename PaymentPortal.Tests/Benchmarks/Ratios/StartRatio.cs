using System.Globalization;
using PaymentPortal.Support;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>From the start of the process to the first 200, both published alike: the portal on a prepared database, against an empty web app. Then the memory that the portal holds
/// after payers have looked at pages over 32 connections.</summary>
internal sealed class StartRatio : IRatio, IAsyncDisposable
{
    private const int Connections = 32;
    private const double Megabyte = 1024 * 1024;

    private SentRequest? sent;
    private string portal = "";
    private string empty = "";

    public string Title => "cold start to the first 200, published, against an empty web app (seconds)";

    public Goal Goal { get; } = new(4, IsMost: true);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        if (sent is null)
        {
            portal = await PublishedApp.PublishAsync(Repository.PathOf("PaymentPortal", "PaymentPortal.csproj"), "portal");
            empty = await PublishedApp.PublishAsync(await PublishedApp.MakeEmptyAsync(), "empty");
            sent = await SentRequest.CreateAsync();
        }

        var (baseline, ours) = (new List<double>(), new List<double>());
        for (var start = 0; start < 2; start++)
        {
            baseline.Add((await StartEmptyAsync()).TotalSeconds);
            ours.Add((await StartPortalAsync(sent, TimeSpan.Zero)).Start.TotalSeconds);
        }

        baseline.Add((await StartEmptyAsync()).TotalSeconds);
        var (last, idle, loaded) = await StartPortalAsync(sent, time);
        ours.Add(last.TotalSeconds);
        return new Round(baseline.Order().ElementAt(1), ours.Order().ElementAt(1), string.Create(CultureInfo.InvariantCulture,
            $"memory {idle / Megabyte:N0} MB after the start, {loaded / Megabyte:N0} MB after load (goal at most 250)"));
    }

    public async ValueTask DisposeAsync()
    {
        if (sent is not null)
        {
            await sent.DisposeAsync();
        }
    }

    private async Task<TimeSpan> StartEmptyAsync()
    {
        var address = Local();
        var variables = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority) };
        await using var process = ServerProcess.Start(Path.Combine(empty, "Empty.dll"), empty, variables);
        return await process.UntilAnswersAsync(address);
    }

    /// <returns>Time to the first 200; bytes of memory then and after the load.</returns>
    private async Task<(TimeSpan Start, long Idle, long Loaded)> StartPortalAsync(SentRequest on, TimeSpan load)
    {
        var address = Local();
        await using var process = on.Start(Path.Combine(portal, "PaymentPortal.dll"), portal, address);
        var start = await process.UntilAnswersAsync(new Uri(address, "health/ready"));
        var idle = process.WorkingSet;
        if (load > TimeSpan.Zero)
        {
            await HttpLoad.RunAsync(new Uri(address, on.PagePath), Connections, load);
        }

        return (start, idle, process.WorkingSet);
    }

    private static Uri Local() => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Take()}/"));
}
