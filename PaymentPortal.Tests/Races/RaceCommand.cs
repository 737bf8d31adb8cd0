using System.Diagnostics;
using System.Globalization;
using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Races;

/// <summary><c>races [number] [sqlite|postgres]</c>: races payers against each other on so many requests (200) at two processes, on both databases unless one is named.</summary>
public static class RaceCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var number = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var given) ? given : 200;
        DatabaseProvider[] kinds = arguments.Length > 1 && Enum.TryParse<DatabaseProvider>(arguments[1], ignoreCase: true, out var kind) ? [kind] : Enum.GetValues<DatabaseProvider>();
        var faults = 0;
        foreach (var each in kinds)
        {
            faults += await RunAsync(each, number);
        }

        await PostgresCluster.StopAsync();
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(DatabaseProvider kind, int number)
    {
        var watch = Stopwatch.StartNew();
        await using var nodes = await TwoNodes.StartAsync(kind);
        var race = new PaymentRace(nodes);
        for (var i = 0; i < number; i++)
        {
            await race.RunAsync();
        }

        await race.NotificationsAsync();
        var books = (await nodes.Office.Services.FaultsAsync()).Select(fault => $"{fault.Table}: {fault.Words}");
        List<string> faults = [.. race.Faults, .. books, .. nodes.Failures];
        var answers = string.Join(", ", race.Answers.OrderBy(answer => answer.Key).Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Value} × {(int)answer.Key}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {number} requests, {race.Attempts} attempts, answers {answers}; {faults.Count} faults; {watch.Elapsed.TotalSeconds:N0} s"));
        faults.ForEach(Console.WriteLine);
        return faults.Count;
    }
}
