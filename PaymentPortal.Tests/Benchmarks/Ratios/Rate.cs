using System.Globalization;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>What a load came to.</summary>
/// <param name="PerSecond">Calls a second.</param>
/// <param name="P99">The 99th percentile of one call, in milliseconds.</param>
/// <param name="Calls">All calls.</param>
/// <param name="Cost">Processor time that this process used for one call, in microseconds; it says the same on a machine that others use, too.</param>
internal sealed record Rate(double PerSecond, double P99, int Calls, double Cost)
{
    public string P99Text => string.Create(CultureInfo.InvariantCulture, $"{P99:N1} ms");

    public string CostText => string.Create(CultureInfo.InvariantCulture, $"{Cost:N0} µs of processor time each");
}
