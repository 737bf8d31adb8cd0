using PaymentPortal.Primitives;

namespace PaymentPortal.Reports;

/// <summary>Sums in several currencies side by side: the main one first, the others by how often they occur. Different currencies are never added.</summary>
/// <param name="Main">The sum in the main currency, which may be nothing.</param>
/// <param name="MainCount">How many made it up.</param>
/// <param name="Others">The other currencies in which there was anything.</param>
public sealed record MoneyTally(Money Main, int MainCount, IReadOnlyList<Money> Others)
{
    /// <summary>Everything there is, without an empty main sum.</summary>
    public IReadOnlyList<Money> All => Main.Value == 0 ? Others : [Main, .. Others];
}
