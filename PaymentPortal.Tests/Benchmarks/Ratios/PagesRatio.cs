using System.Globalization;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The payer's page over HTTP against <see cref="BarePage"/>, both as processes of their own and under the same load. Processor time per request stands beside the rates: it
/// says the same on a machine that others use, too.</summary>
internal sealed class PagesRatio : IRatio, IAsyncDisposable
{
    private const int Connections = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private readonly List<IAsyncDisposable> inUse = [];
    private Side? portal;
    private Side? bare;

    public string Title => "GET of the payer's page, 32 connections, against bare Kestrel with one look-up and the same bytes (requests/s)";

    public Goal Goal { get; } = new(0.6);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        if (portal is null || bare is null)
        {
            await StartAsync();
        }

        var (baseline, cost) = await bare!.MeasureAsync(time);
        var (ours, ourCost) = await portal!.MeasureAsync(time);
        return new Round(baseline.PerSecond, ours.PerSecond, string.Create(CultureInfo.InvariantCulture,
            $"p99 {ours.P99Text}, baseline {baseline.P99Text}; processor time a request {ourCost:N0} µs, baseline {cost:N0} µs (ratio {cost / ourCost:N2})"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(inUse))
        {
            await one.DisposeAsync();
        }
    }

    private async Task StartAsync()
    {
        var sent = Use(await SentRequest.CreateAsync());
        var address = Local(FreePort.Take());
        portal = new Side(Use(sent.Start(AppBuild.Assembly, AppBuild.ContentRoot, address)), new Uri(address, sent.PagePath));
        await portal.WarmUpAsync();

        var file = Path.Combine(sent.Folder, "page.br");
        await File.WriteAllBytesAsync(file, await BytesOf(portal.Address));
        var port = FreePort.Take();
        string[] arguments = ["ratios", BarePage.Command, port.ToString(CultureInfo.InvariantCulture), sent.DatabaseFile, sent.TokenHash, file];
        // The portal's own kind of garbage collection.
        var variables = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" };
        bare = new Side(Use(ServerProcess.Start(typeof(BarePage).Assembly.Location, AppContext.BaseDirectory, variables, arguments)), new Uri(Local(port), sent.PagePath));
        await bare.WarmUpAsync();
    }

    private T Use<T>(T one)
        where T : IAsyncDisposable
    {
        inUse.Add(one);
        return one;
    }

    private static Uri Local(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));

    /// <summary>The packed bytes, as a browser gets them.</summary>
    private static async Task<byte[]> BytesOf(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        client.DefaultRequestHeaders.Add("Accept-Language", "de-DE");
        return await client.GetByteArrayAsync(address);
    }

    private sealed record Side(ServerProcess Process, Uri Address)
    {
        public async Task WarmUpAsync()
        {
            await Process.UntilAnswersAsync(Address);
            await HttpLoad.RunAsync(Address, Connections, WarmUp);
        }

        /// <returns>The rate and the processor time of one request in microseconds.</returns>
        public async Task<(Rate Rate, double Cost)> MeasureAsync(TimeSpan time)
        {
            var before = Process.Processor;
            var rate = await HttpLoad.RunAsync(Address, Connections, time);
            return (rate, (Process.Processor - before).TotalMicroseconds / rate.Calls);
        }
    }
}
