using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>The settlement of a span.</summary>
/// <param name="Lines">By day, brand, provider, method and currency.</param>
public sealed record SettlementReport(SettlementSpan Span, IReadOnlyList<SettlementLine> Lines)
{
    /// <summary>One sum for each currency, the most frequent first; different currencies are never added.</summary>
    public IReadOnlyList<SettlementTotal> Totals { get; } =
    [
        .. Lines.GroupBy(line => line.Group.CurrencyCode)
            .Select(group => new SettlementTotal(group.Key, Add(group)))
            .OrderByDescending(total => total.Figures.Values.Sum(figure => figure.Count)).ThenBy(total => total.CurrencyCode, StringComparer.Ordinal),
    ];

    /// <summary>Whether any line has a booking of this kind.</summary>
    public bool Has(BookingKind kind) => Lines.Any(line => line.Figures.ContainsKey(kind));

    internal static IReadOnlyDictionary<BookingKind, Figure> Add(IEnumerable<SettlementLine> lines) =>
        lines.SelectMany(line => line.Figures).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Aggregate(default(Figure), (sum, pair) => sum + pair.Value));
}

/// <summary>The sums of one currency.</summary>
public sealed record SettlementTotal(string CurrencyCode, IReadOnlyDictionary<BookingKind, Figure> Figures)
{
    public Money Net => Money.Of(Figures.Values.Sum(figure => figure.Value), CurrencyCode);

    public Figure Of(BookingKind kind) => Figures.GetValueOrDefault(kind);

    public Money Sum(BookingKind kind) => Money.Of(Of(kind).Value, CurrencyCode);
}
