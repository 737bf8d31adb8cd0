using System.Diagnostics;
using System.Globalization;
using PaymentPortal.Simulation.Planted;

namespace PaymentPortal.Simulation;

/// <summary><c>simulate [seeds] [first seed]</c>: runs so many seeds (1,000) one after the other and prints the trace of each that broke a promise; <c>simulate trace [seed]</c> prints one whole;
/// <c>simulate bugs [name]</c> looks for each planted bug.</summary>
public static class SimulateCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["trace", var one])
        {
            var report = await Simulation.RunAsync(int.Parse(one, CultureInfo.InvariantCulture));
            Print(report);
            return report.Faults.Count == 0 ? 0 : 1;
        }

        if (arguments is ["bugs", ..])
        {
            return await FindBugs(arguments.Length > 1 ? arguments[1] : "");
        }

        var seeds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1000;
        var first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var (broken, steps, crashes) = (0, 0L, 0);
        await Simulation.RunAsync(first);
        var watch = Stopwatch.StartNew();
        for (var seed = first; seed < first + seeds; seed++)
        {
            var report = await Simulation.RunAsync(seed);
            (steps, crashes) = (steps + report.Trace.Count, crashes + report.Crashes);
            if (report.Faults.Count > 0)
            {
                broken++;
                Print(report);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds from {first}, {steps} steps, {crashes} crashes, {broken} broke a promise; {watch.Elapsed.TotalSeconds:N1} s, {seeds / watch.Elapsed.TotalSeconds:N1} seeds a second"));
        return broken == 0 ? 0 : 1;
    }

    /// <summary>Looks for each planted bug until a seed finds it.</summary>
    private static async Task<int> FindBugs(string only)
    {
        var missed = 0;
        foreach (var bug in PlantedBugs.All.Where(bug => bug.Name.Contains(only, StringComparison.Ordinal)))
        {
            var watch = Stopwatch.StartNew();
            var found = await PlantedBugs.FindAsync(bug);
            missed += found is null ? 1 : 0;
            Console.WriteLine(found is null
                ? $"{bug.Name} ({bug.Words}): NOT FOUND within {PlantedBugs.MostSeeds} seeds"
                : string.Create(CultureInfo.InvariantCulture, $"{bug.Name} ({bug.Words}): seed {found.Seed} after {watch.Elapsed.TotalSeconds:N1} s, step {found.Trace.Count}: {found.Faults[0].Split('\n')[0]}"));
        }

        return missed == 0 ? 0 : 1;
    }

    private static void Print(SimulationReport report)
    {
        foreach (var line in report.Trace)
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {report.Seed}, trace {report.Hash}, {report.Crashes} crashes: {(report.Faults.Count == 0 ? "every promise was kept" : report.Faults[0])}"));
    }
}
