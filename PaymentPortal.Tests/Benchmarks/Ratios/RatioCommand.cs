using System.Globalization;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary><c>ratios [name] [seconds]</c>: measures what the portal promises of its speed, three rounds each, and prints every round and the median of the ratios.</summary>
public static class RatioCommand
{
    private const int Rounds = 3;

    private static readonly Dictionary<string, Func<IRatio>> All = new(StringComparer.Ordinal)
    {
        ["writes"] = () => new WritesRatio(),
        ["creates"] = () => new CreatesRatio(),
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var names = arguments is [var name, ..] && All.ContainsKey(name) ? [name] : All.Keys.ToArray();
        var time = TimeSpan.FromSeconds(arguments.Length > 0 && int.TryParse(arguments[^1], CultureInfo.InvariantCulture, out var seconds) ? seconds : 5);
        foreach (var chosen in names)
        {
            await MeasureAsync(All[chosen](), time);
        }

        return 0;
    }

    private static async Task MeasureAsync(IRatio ratio, TimeSpan time)
    {
        Print(ratio.Title);
        var rounds = new List<Round>();
        for (var i = 0; i < Rounds; i++)
        {
            var round = await ratio.MeasureAsync(time);
            rounds.Add(round);
            Print($"  baseline {round.Baseline,10:N2}   portal {round.Ours,10:N2}   ratio {round.Ratio,6:N2}   {round.Notes}");
        }

        Print($"  median ratio {rounds.Select(round => round.Ratio).Order().ElementAt(Rounds / 2):N2}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
