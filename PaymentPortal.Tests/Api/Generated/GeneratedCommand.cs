using System.Diagnostics;
using System.Globalization;

namespace PaymentPortal.Api.Generated;

/// <summary><c>generated [number] [seed]</c>: so many made-up calls (2,000) of every operation of the API's document, each answer held against it.</summary>
public static class GeneratedCommand
{
    /// <summary>The seed unless another is asked for.</summary>
    public const int Seed = 20261123;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var calls = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var given) ? given : 2000;
        var seed = arguments.Length > 1 && int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var other) ? other : Seed;
        var watch = Stopwatch.StartNew();
        var report = await GeneratedRun.RunAsync(calls, seed);
        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"{fault}\n");
        }

        Console.WriteLine(report);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {watch.Elapsed.TotalSeconds:N0} s; never done: {(report.NeverDone.Count == 0 ? "none" : string.Join(", ", report.NeverDone))}"));
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
