using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>The bookings behind a figure, a page at a time, in the order of time.</summary>
public sealed class ListBookings(ReadBookings bookings)
{
    public const int PageSize = 100;

    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<BookingPage>> Run(SettlementSpan span, BookingFilter filter, BookingPlace? after, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        var page = new List<Booking>();
        await foreach (var booking in bookings.Run(span, after, cancel))
        {
            if (filter.Holds(booking))
            {
                if (page.Count == PageSize)
                {
                    return new BookingPage(page, HasMore: true);
                }

                page.Add(booking);
            }
        }

        return new BookingPage(page, HasMore: false);
    }
}

/// <summary>One page.</summary>
public sealed record BookingPage(IReadOnlyList<Booking> Bookings, bool HasMore);
