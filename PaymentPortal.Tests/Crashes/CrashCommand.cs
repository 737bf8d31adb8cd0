using System.Diagnostics;
using System.Globalization;
using PaymentPortal.Data;
using PaymentPortal.Support.Databases;

namespace PaymentPortal.Crashes;

/// <summary><c>crashes [number] [sqlite|postgres]</c>: kills a portal under load so often (200), by choice of chance, and says what became of everything that was promised.</summary>
public static class CrashCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var kills = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var given) ? given : 200;
        var kind = arguments.Length > 1 && Enum.TryParse<DatabaseProvider>(arguments[1], ignoreCase: true, out var named) ? named : DatabaseProvider.Sqlite;
        var seed = Random.Shared.Next();
        var watch = Stopwatch.StartNew();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}, seed {seed}"));
        var report = await CrashRun.RunAsync(kind, kills, seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Summary}; {watch.Elapsed.TotalSeconds:N0} s"));
        foreach (var fault in report.Faults)
        {
            Console.WriteLine(fault);
        }

        await PostgresCluster.StopAsync();
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
