namespace PaymentPortal.PaymentRequests;

/// <summary>The sums of an invoice's lines in minor units: each line is rounded, then the tax of each rate once over its lines (EN 16931, BR-CO-10, BR-CO-14 and BR-S-9).</summary>
/// <param name="Lines">The total of each line, in the lines' own prices (gross or net).</param>
/// <param name="ByRate">Net and tax of each rate, highest rate first.</param>
public sealed record LineItemTotals(IReadOnlyList<long> Lines, IReadOnlyList<TaxOfRate> ByRate)
{
    /// <summary>Sum without tax.</summary>
    public long Net => ByRate.Sum(rate => rate.Net);

    /// <summary>Sum of all taxes.</summary>
    public long Tax => ByRate.Sum(rate => rate.Tax);

    /// <summary>Sum with tax; what is to be paid.</summary>
    public long Gross => Net + Tax;

    /// <summary>Adds the lines up.</summary>
    /// <param name="items">The lines.</param>
    /// <param name="pricesIncludeTax">Whether the unit prices are gross.</param>
    public static LineItemTotals Of(IReadOnlyList<LineItem> items, bool pricesIncludeTax)
    {
        var lines = items.Select(item => Round(item.Quantity * item.UnitPrice)).ToList();
        var byRate = items.Zip(lines)
            .GroupBy(pair => pair.First.TaxRate)
            .OrderByDescending(group => group.Key)
            .Select(group => OfRate(group.Key, group.Sum(pair => pair.Second), pricesIncludeTax))
            .ToList();
        return new LineItemTotals(lines, byRate);
    }

    private static TaxOfRate OfRate(decimal rate, long sum, bool includesTax)
    {
        var tax = includesTax ? Round(sum * rate / (100 + rate)) : Round(sum * rate / 100);
        return new TaxOfRate(rate, includesTax ? sum - tax : sum, tax);
    }

    private static long Round(decimal value) => decimal.ToInt64(decimal.Round(value, 0, MidpointRounding.AwayFromZero));
}

/// <summary>Net sum and tax of the lines of one rate, in minor units.</summary>
public sealed record TaxOfRate(decimal Rate, long Net, long Tax);
