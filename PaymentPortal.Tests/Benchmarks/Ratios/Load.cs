using System.Diagnostics;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Keeps a number of workers busy for a while and counts what they did.</summary>
internal static class Load
{
    /// <inheritdoc cref="RunAsync(int, TimeSpan, Func{int, Task})"/>
    public static Task<Rate> RunAsync(int workers, TimeSpan time, Func<Task> once) => RunAsync(workers, time, _ => once());

    /// <summary>The same until so many calls are done, not counted: what runs for the first time is compiled, builds its models and fills its caches.</summary>
    public static async Task WarmUpAsync(int workers, int calls, Func<Task> once)
    {
        for (var done = 0; done < calls; done += workers)
        {
            await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(once)));
        }
    }

    /// <summary>Runs <paramref name="once"/> again and again by so many workers, each called with its number.</summary>
    public static async Task<Rate> RunAsync(int workers, TimeSpan time, Func<int, Task> once)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var durations = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < time)
            {
                var started = watch.Elapsed;
                await once(worker);
                mine.Add((watch.Elapsed - started).TotalMilliseconds);
            }

            return mine;
        })));
        var elapsed = watch.Elapsed.TotalSeconds;
        var all = durations.SelectMany(mine => mine).Order().ToList();
        return new Rate(all.Count / elapsed, all.Count == 0 ? 0 : all[(int)(all.Count * 0.99)], all.Count, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Math.Max(1, all.Count));
    }
}
