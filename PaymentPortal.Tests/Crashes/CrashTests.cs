using PaymentPortal.Data;
using Shouldly;
using Xunit;

namespace PaymentPortal.Crashes;

public sealed class CrashTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Whatever_was_promised_outlives_a_crash()
    {
        var report = await CrashRun.RunAsync(DatabaseProvider.Sqlite, Kills, seed: 20261123);

        Xunit.TestContext.Current.TestOutputHelper?.WriteLine(report.Summary);
        report.Faults.ShouldBeEmpty(report.Summary);
    }
}
