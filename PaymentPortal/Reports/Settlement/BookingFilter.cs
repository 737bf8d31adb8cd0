namespace PaymentPortal.Reports.Settlement;

/// <summary>Narrows bookings down; null leaves a side open.</summary>
public sealed record BookingFilter(string? Provider = null, string? Method = null, string? CurrencyCode = null, BookingKind? Kind = null)
{
    public bool Holds(Booking booking) =>
        (Provider is null || Provider == booking.Provider) && (Method is null || Method == booking.Method)
        && (CurrencyCode is null || CurrencyCode == booking.CurrencyCode) && (Kind is null || Kind == booking.Kind);
}
