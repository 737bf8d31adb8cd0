using System.Globalization;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary><c>ratios [name] [seconds]</c>: measures what the portal promises of its speed, three rounds each, and prints every round and the median of the ratios.</summary>
public static class RatioCommand
{
    private const int Rounds = 3;
    private const int WrongUsage = 64;

    private static readonly Dictionary<string, Func<IRatio>> All = new(StringComparer.Ordinal)
    {
        ["pages"] = () => new PagesRatio(),
        ["writes"] = () => new WritesRatio(),
        ["creates"] = () => new CreatesRatio(),
        ["api-creates-1"] = () => new ApiCreatesRatio(1),
        ["api-creates-8"] = () => new ApiCreatesRatio(8),
        ["api-creates-32"] = () => new ApiCreatesRatio(32),
        ["pdf"] = () => new PdfRatio(),
        ["start"] = () => new StartRatio(),
        ["webhooks"] = () => new WebhooksRatio(),
        ["imports"] = () => new ImportsRatio(),
        ["list-100000"] = () => new ListRatio(100_000),
        ["list-5000000"] = () => new ListRatio(5_000_000),
    };

    /// <summary>Not measured unless asked for by name: the one takes minutes, the other writes some 15 GB before it begins.</summary>
    private static readonly string[] OnRequest = ["imports", "list-5000000"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        // The baseline of "pages" is a process of its own, and this program is what it runs.
        if (arguments is [BarePage.Command, .. var rest])
        {
            return await BarePage.RunAsync(rest);
        }

        var seconds = 5;
        var names = arguments.Where(argument => !int.TryParse(argument, CultureInfo.InvariantCulture, out seconds)).ToList();
        if (names.Find(name => !All.ContainsKey(name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"'{unknown}' is not measured. There is: {string.Join(", ", All.Keys)}; a number is the seconds of each measurement.");
            return WrongUsage;
        }

        // Baselines that block their threads must not wait for the pool to grow.
        ThreadPool.SetMinThreads(64, 64);
        foreach (var name in names.Count > 0 ? names : [.. All.Keys.Except(OnRequest)])
        {
            var ratio = All[name]();
            await using var inUse = ratio as IAsyncDisposable;
            await MeasureAsync(name, ratio, TimeSpan.FromSeconds(Math.Max(1, seconds)));
        }

        return 0;
    }

    private static async Task MeasureAsync(string name, IRatio ratio, TimeSpan time)
    {
        Print($"{name}: {ratio.Title}{Load()}");
        var ratios = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var round = await ratio.MeasureAsync(time);
            ratios.Add(round.Ratio);
            Print($"  baseline {round.Baseline,10:N2}   portal {round.Ours,10:N2}   ratio {round.Ratio,6:N2}   {round.Notes}");
        }

        var median = ratios.Order().ElementAt(Rounds / 2);
        Print($"  median ratio {median:N2}, goal {ratio.Goal}: {(ratio.Goal.IsMetBy(median) ? "met" : "missed")}");
    }

    /// <summary>Who else is at work on the machine: the first thing to look at when figures differ.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? $"; {Environment.ProcessorCount} cores, load {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))}" : "";

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
