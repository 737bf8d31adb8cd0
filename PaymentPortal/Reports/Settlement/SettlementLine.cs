using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>What came and went on one day, for one brand, by one provider and method, in one currency.</summary>
/// <param name="Group">Day, brand, provider, method and currency.</param>
/// <param name="Figures">Count and sum by kind; a kind without bookings is not there.</param>
public sealed record SettlementLine(SettlementGroup Group, IReadOnlyDictionary<BookingKind, Figure> Figures)
{
    public Money Net => Money.Of(Figures.Values.Sum(figure => figure.Value), Group.CurrencyCode);

    public Figure Of(BookingKind kind) => Figures.GetValueOrDefault(kind);

    public Money Sum(BookingKind kind) => Money.Of(Of(kind).Value, Group.CurrencyCode);
}

/// <summary>What a line is about.</summary>
public sealed record SettlementGroup(DateOnly Day, Guid BrandId, string Provider, string Method, string CurrencyCode)
{
    public static SettlementGroup Of(Booking booking) => new(booking.Day, booking.BrandId, booking.Provider, booking.Method, booking.CurrencyCode);
}

/// <summary>How many, and what together: minor units, signed as money that came.</summary>
public readonly record struct Figure(int Count, long Value)
{
    public static Figure operator +(Figure one, Figure other) => new(one.Count + other.Count, checked(one.Value + other.Value));
}
