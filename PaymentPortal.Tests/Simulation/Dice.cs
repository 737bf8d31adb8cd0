namespace PaymentPortal.Simulation;

/// <summary>The chance of one run: the same seed gives the same run.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Whether something happens that happens so often in a hundred times.</summary>
    public bool Hits(double percent) => random.NextDouble() * 100 < percent;

    /// <summary>A whole number from 0 up to and without <paramref name="limit"/>.</summary>
    public int Below(int limit) => random.Next(limit);

    /// <summary>Seconds between two bounds.</summary>
    public TimeSpan Seconds(double least, double most) => TimeSpan.FromSeconds(Math.Round(least + (random.NextDouble() * (most - least)), 3));

    public T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>One of several, by their weights; those without weight are never picked.</summary>
    public T Weigh<T>(params ReadOnlySpan<(int Weight, T Value)> all)
    {
        var sum = 0;
        foreach (var one in all)
        {
            sum += one.Weight;
        }

        var point = random.Next(sum);
        foreach (var (weight, value) in all)
        {
            if ((point -= weight) < 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException("Nothing has weight.");
    }
}
