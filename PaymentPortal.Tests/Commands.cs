using PaymentPortal.Api.Contract;
using PaymentPortal.Api.Generated;
using PaymentPortal.Benchmarks;
using PaymentPortal.Benchmarks.Ratios;
using PaymentPortal.Coverage;
using PaymentPortal.Crashes;
using PaymentPortal.Races;
using PaymentPortal.Simulation;

namespace PaymentPortal;

/// <summary>What the test program can do besides testing. A command returns the exit code: 0 when everything held.</summary>
public static class Commands
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> All = new(StringComparer.Ordinal)
    {
        ["benchmarks"] = BenchmarkCommand.RunAsync,
        ["contract"] = ContractCommand.RunAsync,
        ["coverage"] = CoverageCommand.RunAsync,
        ["crashes"] = CrashCommand.RunAsync,
        ["generated"] = GeneratedCommand.RunAsync,
        ["races"] = RaceCommand.RunAsync,
        ["ratios"] = RatioCommand.RunAsync,
        ["simulate"] = SimulateCommand.RunAsync,
    };

    /// <summary>Runs the command of this name; an unknown one prints the names that exist and returns 64 (wrong usage).</summary>
    public static async Task<int> RunAsync(string name, string[] arguments)
    {
        if (All.TryGetValue(name, out var command))
        {
            return await command(arguments);
        }

        await Console.Error.WriteLineAsync($"'{name}' is no command. There is: {string.Join(", ", All.Keys)}; without a command the tests run (--help shows their options).");
        return 64;
    }
}
