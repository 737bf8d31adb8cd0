using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports;

/// <summary>What was requested and what was paid on each of the last fourteen days.</summary>
public sealed class SumDays(SumMoney money)
{
    public const int Days = 14;

    public async Task<DaySums> Run(FigureScope scope, CancellationToken cancel)
    {
        var days = Enumerable.Range(0, Days).Select(index => scope.Today.AddDays(index - Days + 1)).ToList();
        var spans = days.Select(day => (scope.StartOf(day), BrandDays.EndOf(day, scope.Zone))).ToList();
        var requested = await money.Requested(scope, spans, cancel);
        var paid = await money.Paid(scope, spans, cancel);
        return new DaySums(
            Currency.Of(scope.CurrencyCode),
            [.. days.Select((day, index) => new DaySum(day, requested[index].Main, paid[index].Main))],
            Others(requested),
            Others(paid));
    }

    private static List<Money> Others(IReadOnlyList<MoneyTally> tallies) =>
        [.. tallies.SelectMany(tally => tally.Others).GroupBy(money => money.Currency).Select(group => group.Aggregate((sum, money) => sum + money))];
}

/// <summary>The days, oldest first.</summary>
/// <param name="Unit">The currency of the days.</param>
/// <param name="OthersRequested">Sums in other currencies over all the days.</param>
public sealed record DaySums(Currency Unit, IReadOnlyList<DaySum> Days, IReadOnlyList<Money> OthersRequested, IReadOnlyList<Money> OthersPaid)
{
    /// <summary>The greatest sum of any day, minor units.</summary>
    public long Greatest => Days.Max(day => Math.Max(day.Requested.Value, day.Paid.Value));
}

/// <summary>One day.</summary>
public sealed record DaySum(DateOnly Day, Money Requested, Money Paid);
