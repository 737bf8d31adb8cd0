using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Pages;

/// <summary>What of the log is shown, as it stands in the page's address.</summary>
/// <param name="From">Local time of the reader's machine room, as the browser's field has it ("2026-12-01T09:00").</param>
/// <param name="Event">The event that is opened ("evt_…").</param>
/// <param name="After">The last event of the page before ("evt_…").</param>
public sealed record DeliveryQuery(string? State, string? Type, string? From, string? To, string? Event, string? After)
{
    public bool IsNarrowed => State is not null || Type is not null || From is not null || To is not null;

    public Guid? EventId => PublicId.TryParse(PublicId.Event, Event, out var id) ? id : null;

    public DeliveryFilter Filter(TimeZoneInfo zone) => new(
        Enum.TryParse<WebhookDeliveryState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
        string.IsNullOrEmpty(Type) ? null : Type,
        Moment(From, zone),
        Moment(To, zone));

    public Guid? AfterId => PublicId.TryParse(PublicId.Event, After, out var id) ? id : null;

    public DeliveryQuery Behind(Guid eventId) => this with { After = PublicId.Format(PublicId.Event, eventId), Event = null };

    /// <summary>The page's address.</summary>
    public string Of(string page)
    {
        (string Name, string? Value)[] all = [("state", State), ("type", Type), ("from", From), ("to", To), ("event", Event), ("after", After)];
        var parts = all.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? page : $"{page}?{string.Join('&', parts)}";
    }

    private static DateTimeOffset? Moment(string? text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 9000)
        {
            return null;
        }

        // An hour that the clocks skip is read as the one after it.
        var there = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }
}
