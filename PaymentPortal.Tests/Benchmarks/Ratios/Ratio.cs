namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Something measured against a baseline in the same run, because figures of one machine and hour say nothing on another.</summary>
public interface IRatio
{
    /// <summary>What is measured, against what, and the goal.</summary>
    string Title { get; }

    /// <summary>Measures both once, one after the other.</summary>
    Task<Round> MeasureAsync(TimeSpan time);
}

/// <summary>One round of a ratio.</summary>
/// <param name="Baseline">Of the baseline, in units a second (or seconds, where less is better).</param>
/// <param name="Ours">Of the portal, in the same unit.</param>
/// <param name="Notes">Further figures of the round.</param>
public sealed record Round(double Baseline, double Ours, string Notes = "")
{
    public double Ratio => Ours / Baseline;
}
