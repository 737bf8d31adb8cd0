using PaymentPortal.Primitives;

namespace PaymentPortal.Reports;

/// <summary>What was paid today.</summary>
/// <param name="Sums">Today until now.</param>
/// <param name="Before">A week ago until the same time of day, main currency.</param>
/// <param name="BeforeDay">That day.</param>
/// <param name="Line">Running sums of today in minor units, beginning with 0 at midnight.</param>
/// <param name="BeforeLine">The same over the whole day a week ago.</param>
/// <param name="DayShare">How much of today is over, 0 to 1.</param>
public sealed record PaidToday(MoneyTally Sums, Money Before, DateOnly BeforeDay, IReadOnlyList<long> Line, IReadOnlyList<long> BeforeLine, double DayShare)
{
    /// <summary>By how much more or less than a week ago; null when nothing came then.</summary>
    public double? Change => Before.Value == 0 ? null : ((double)Sums.Main.Value / Before.Value) - 1;
}
