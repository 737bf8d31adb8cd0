using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>Where a reading of bookings goes on: they are in the order of time, of request and of sequence.</summary>
public sealed record BookingPlace(DateTimeOffset OccurredAt, Guid PaymentRequestId, int Sequence)
{
    public static BookingPlace Of(Booking booking) => new(booking.OccurredAt, booking.PaymentRequestId, booking.Sequence);

    /// <summary>Reads what <see cref="ToString"/> has written; null for anything else.</summary>
    public static BookingPlace? Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
            && PublicId.TryParse(PublicId.PaymentRequest, parts[1], out var id)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new BookingPlace(new DateTimeOffset(ticks, TimeSpan.Zero), id, sequence)
            : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{OccurredAt.UtcTicks}.{PublicId.Format(PublicId.PaymentRequest, PaymentRequestId)}.{Sequence}");
}
