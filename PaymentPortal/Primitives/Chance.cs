namespace PaymentPortal.Primitives;

/// <summary>The one source of chance for ids and for the jitter of retries. A simulation can give its own flow of control a seeded one, so that a run can be repeated step by step.</summary>
public static class Chance
{
    private static readonly AsyncLocal<Random?> Given = new();

    /// <summary>What a simulation gave to this flow; null in every real run.</summary>
    internal static Random? Seeded
    {
        get => Given.Value;
        set => Given.Value = value;
    }

    /// <summary>A number from 0 up to 1.</summary>
    public static double Next() => (Seeded ?? Random.Shared).NextDouble();
}
