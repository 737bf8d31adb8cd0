using System.Diagnostics;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Keeps a number of workers busy for a while and counts what they did.</summary>
internal static class Load
{
    /// <summary>Runs <paramref name="once"/> again and again by so many workers; gives the rate and the 99th percentile of one call in milliseconds.</summary>
    public static async Task<(double PerSecond, double P99)> RunAsync(int workers, TimeSpan time, Func<Task> once)
    {
        var watch = Stopwatch.StartNew();
        var durations = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < time)
            {
                var started = watch.Elapsed;
                await once();
                mine.Add((watch.Elapsed - started).TotalMilliseconds);
            }

            return mine;
        })));
        var elapsed = watch.Elapsed.TotalSeconds;
        var all = durations.SelectMany(mine => mine).Order().ToList();
        return (all.Count / elapsed, all.Count == 0 ? 0 : all[(int)(all.Count * 0.99)]);
    }
}
