namespace PaymentPortal.Api.Generated;

/// <summary>Chance that repeats itself: the same seed, call and number give the same choices.</summary>
public sealed class Whims
{
    private readonly Random random;

    public Whims(int seed, string call, int number)
    {
        // Not GetHashCode: that differs from run to run.
        var hash = call.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
        random = new Random(unchecked(seed ^ (int)hash ^ (number * 7919)));
    }

    /// <summary>True so often, of a hundred.</summary>
    public bool Percent(int chance) => random.Next(100) < chance;

    /// <summary>From 0 to below this.</summary>
    public int Below(int end) => random.Next(end);

    /// <summary>Between these, both included.</summary>
    public long Between(long least, long most) => random.NextInt64(least, most == long.MaxValue ? most : most + 1);

    public T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
