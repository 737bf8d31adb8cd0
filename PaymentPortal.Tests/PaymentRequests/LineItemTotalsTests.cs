using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class LineItemTotalsTests
{
    private static readonly decimal[] Rates = [0, 5.5m, 7, 19, 25];

    [Fact]
    public void Gross_prices_keep_their_sum_and_show_the_tax_within()
    {
        var totals = LineItemTotals.Of([new LineItem("Jahresbeitrag", 1, 11900, 19), new LineItem("Buch", 2, 535, 7)], pricesIncludeTax: true);

        totals.ByRate.ShouldBe([new TaxOfRate(19, 10000, 1900), new TaxOfRate(7, 1000, 70)]);
        totals.Gross.ShouldBe(12970);
    }

    [Fact]
    public void Tax_on_net_prices_is_rounded_once_a_rate_and_not_once_a_line()
    {
        // Three lines of 0.33: 19 % of 0.99 is 0.1881, so 0.19; rounded by line it would be three times 0.06.
        var totals = LineItemTotals.Of([.. Enumerable.Repeat(new LineItem("Posten", 1, 33, 19), 3)], pricesIncludeTax: false);

        totals.Tax.ShouldBe(19);
        totals.Gross.ShouldBe(118);
    }

    [Fact]
    public void A_discount_lowers_its_rate() =>
        LineItemTotals.Of([new LineItem("Beitrag", 1, 10000, 19), new LineItem("Rabatt", 1, -1000, 19)], pricesIncludeTax: true).Gross.ShouldBe(9000);

    [Fact]
    public void Gross_sums_are_never_changed_by_rounding() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Long[1, 1_000_000], Gen.Int[0, 4].Select(place => Rates[place])).Array[1, 20].Sample(lines =>
        {
            var items = lines.Select(line => new LineItem("x", line.Item1 / 1000m, line.Item2, line.Item3)).ToList();
            var totals = LineItemTotals.Of(items, pricesIncludeTax: true);
            return totals.Gross == totals.Lines.Sum();
        });
}
