namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Something measured against a baseline in the same run, because figures of one machine and hour say nothing on another. What its rounds have in common ends with it, where it is disposable.</summary>
public interface IRatio
{
    /// <summary>What is measured, against what, and in which unit.</summary>
    string Title { get; }

    /// <summary>What the ratio must reach.</summary>
    Goal Goal { get; }

    /// <summary>Measures both once, one after the other.</summary>
    Task<Round> MeasureAsync(TimeSpan time);
}

/// <summary>What a ratio must reach.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsMost">Whether it is the greatest ratio allowed; else the least.</param>
public sealed record Goal(double Value, bool IsMost = false)
{
    public bool IsMetBy(double ratio) => IsMost ? ratio <= Value : ratio >= Value;

    public override string ToString() => FormattableString.Invariant($"at {(IsMost ? "most" : "least")} {Value:0.0#}");
}

/// <summary>One round of a ratio.</summary>
/// <param name="Baseline">Of the baseline, in units a second (or seconds, where less is better).</param>
/// <param name="Ours">Of the portal, in the same unit.</param>
/// <param name="Notes">Further figures of the round.</param>
public sealed record Round(double Baseline, double Ours, string Notes = "")
{
    public double Ratio => Ours / Baseline;
}
