using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>Adds the ledger's bookings of a span up by day, brand, provider, method and currency.</summary>
public sealed class SumSettlement(ReadBookings bookings)
{
    /// <param name="span">Which days of which brands.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<SettlementReport>> Run(SettlementSpan span, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        var sums = new Dictionary<SettlementGroup, Dictionary<BookingKind, Figure>>();
        await foreach (var booking in bookings.Run(span, null, cancel))
        {
            var group = SettlementGroup.Of(booking);
            if (!sums.TryGetValue(group, out var figures))
            {
                sums.Add(group, figures = []);
            }

            figures[booking.Kind] = figures.GetValueOrDefault(booking.Kind) + new Figure(1, booking.Value);
        }

        var places = span.Brands.Select((brand, place) => (brand.Id, place)).ToDictionary();
        return new SettlementReport(span,
        [
            .. sums.Select(pair => new SettlementLine(pair.Key, pair.Value))
                .OrderBy(line => line.Group.Day).ThenBy(line => places[line.Group.BrandId])
                .ThenBy(line => line.Group.Provider, StringComparer.Ordinal).ThenBy(line => line.Group.Method, StringComparer.Ordinal).ThenBy(line => line.Group.CurrencyCode, StringComparer.Ordinal),
        ]);
    }
}
