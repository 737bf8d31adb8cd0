using Microsoft.Extensions.Localization;
using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>Makes the thread of a row in a list. A later station implies those before it: who pays has opened the page, however they came by the link.</summary>
public sealed class RequestStations(IStringLocalizer<PaymentRequestsTexts> texts)
{
    /// <summary>The five stations.</summary>
    public IReadOnlyList<Station> Of(PaymentRequestRow row)
    {
        var last = LastOf(row);
        var isPaid = last == StationReached.Paid;
        return
        [
            .. Enum.GetValues<StationReached>().Select(station => new Station(
                texts["Station." + station],
                isPaid ? StationState.Paid
                : row.IsUndelivered && station == StationReached.Delivered && last is null or StationReached.Sent ? StationState.Broken
                : station <= last ? StationState.Done
                : StationState.Ahead)),
        ];
    }

    /// <summary>Where the thread stands, in words.</summary>
    public string LabelOf(PaymentRequestRow row) =>
        LastOf(row) is not { } last ? texts["Station.None"]
        : row.IsUndelivered && last == StationReached.Sent ? texts["Station.Failed"]
        : texts["Station." + last];

    /// <summary>The furthest station; null for a draft.</summary>
    public static StationReached? LastOf(PaymentRequestRow row) =>
        row.PaidAt is not null ? StationReached.Paid
        : row.ChosenAt is not null ? StationReached.Chosen
        : row.OpenedAt is not null ? StationReached.Opened
        : row.DeliveredAt is not null && !row.IsUndelivered ? StationReached.Delivered
        : row.SentAt is not null ? StationReached.Sent
        : null;
}
