using Microsoft.Extensions.Localization;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Settlement;

namespace PaymentPortal.Reports.Exports;

/// <summary>The bookings of a span as a table, both accounts of each.</summary>
public sealed class ExportBookings(ReadBookings bookings, ExportNames names, IStringLocalizer<ReportsTexts> texts)
{
    private const int Flush = 2000;

    private static readonly string[] Columns = ["Moment", "Day", "Brand", "Kind", "Request", "Reference", "Entry", "Payment", "Provider", "Method", "Debit", "Credit", "Amount", "Currency"];

    /// <param name="actor">Needs <see cref="Permissions.ExportReports"/>.</param>
    public Outcome<CsvRows> Run(SettlementSpan span, BookingFilter filter, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.ExportReports) is { } refusal ? refusal : new CsvRows(csv => Write(csv, span, filter, cancel));

    private async Task Write(CsvFile csv, SettlementSpan span, BookingFilter filter, CancellationToken cancel)
    {
        var methods = await names.Methods(cancel);
        await csv.Head(Columns.Select(column => texts["Column." + column].Value));
        var rows = 0;
        await foreach (var booking in bookings.Run(span, null, cancel))
        {
            if (!filter.Holds(booking))
            {
                continue;
            }

            var brand = span.Find(booking.BrandId)!;
            var (clearing, other) = (texts["Account.Clearing"].Value, texts["Account." + booking.Account].Value);
            csv.Moment(booking.OccurredAt, brand.Zone).Day(booking.Day).Text(brand.Name).Text(texts["Kind." + booking.Kind])
                .Text(PublicId.Format(PublicId.PaymentRequest, booking.PaymentRequestId)).Text(booking.Reference).Number(booking.Sequence)
                .Text(booking.PaymentId is { } id ? PublicId.Format(PublicId.Payment, id) : null)
                .Text(names.Provider(booking.Provider)).Text(methods.GetValueOrDefault(booking.Method, booking.Method))
                .Text(booking.Value >= 0 ? clearing : other).Text(booking.Value >= 0 ? other : clearing)
                .Amount(booking.Amount).Text(booking.CurrencyCode);
            await csv.EndRow();
            if (++rows % Flush == 0)
            {
                await csv.Flush();
            }
        }
    }
}
