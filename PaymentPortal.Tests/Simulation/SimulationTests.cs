using System.Globalization;
using Shouldly;
using Xunit;

namespace PaymentPortal.Simulation;

public sealed class SimulationTests
{
    private const int Seeds = 200;

    [Fact]
    public async Task Every_promise_is_kept_in_200_lives_full_of_trouble()
    {
        var crashes = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var report = await Simulation.RunAsync(seed);
            report.Faults.ShouldBeEmpty(Words(report));
            crashes += report.Crashes;
        }

        crashes.ShouldBeGreaterThan(Seeds);
    }

    [Fact]
    public async Task Same_seed_lives_the_same_life()
    {
        var first = await Simulation.RunAsync(7);
        var second = await Simulation.RunAsync(7);
        var other = await Simulation.RunAsync(8);

        second.Trace.ShouldBe(first.Trace);
        second.Hash.ShouldBe(first.Hash);
        other.Hash.ShouldNotBe(first.Hash);
    }

    private static string Words(SimulationReport report) => string.Create(CultureInfo.InvariantCulture, $"seed {report.Seed}; \"simulate trace {report.Seed}\" shows it again:\n{string.Join('\n', report.Trace)}");
}
