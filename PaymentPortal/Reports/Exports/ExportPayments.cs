using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Settlement;

namespace PaymentPortal.Reports.Exports;

/// <summary>The payments that came in a span as a table, in the order of time.</summary>
public sealed class ExportPayments(IDbContextFactory<PaymentPortalDbContext> contexts, ExportNames names, IStringLocalizer<ReportsTexts> texts)
{
    private const int Stretch = 1000;

    private static readonly string[] Columns = ["Moment", "Day", "Brand", "Payment", "Request", "Reference", "Payer", "CustomerNumber", "Provider", "Method", "ProviderPayment", "State", "ChargedBackAt", "Refunded", "Amount", "Currency"];

    /// <param name="actor">Needs <see cref="Permissions.ExportReports"/>.</param>
    public Outcome<CsvRows> Run(SettlementSpan span, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.ExportReports) is { } refusal ? refusal : new CsvRows(csv => Write(csv, span, cancel));

    private async Task Write(CsvFile csv, SettlementSpan span, CancellationToken cancel)
    {
        var methods = await names.Methods(cancel);
        await csv.Head(Columns.Select(column => texts["Column." + column].Value));
        var rows = 0;
        await foreach (var row in Read(span, cancel))
        {
            var (payment, brand) = (row.Payment, span.Find(row.BrandId));
            var day = brand is null ? default : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(payment.ReceivedAt, brand.Zone).DateTime);
            if (brand is null || !span.Holds(day))
            {
                continue;
            }

            csv.Moment(payment.ReceivedAt, brand.Zone).Day(day).Text(brand.Name).Text(PublicId.Format(PublicId.Payment, payment.Id))
                .Text(PublicId.Format(PublicId.PaymentRequest, payment.PaymentRequestId)).Text(row.Reference).Text(row.Payer).Text(row.CustomerNumber)
                .Text(names.Provider(payment.Provider)).Text(methods.GetValueOrDefault(payment.Method, payment.Method)).Text(payment.ProviderPaymentId)
                .Text(payment.SurplusReason is { } reason ? texts["Needs." + reason] : texts["Kind.Payment"]).Moment(payment.ChargedBackAt, brand.Zone)
                .Amount(Money.Of(row.Refunded, payment.CurrencyCode)).Amount(payment.Amount).Text(payment.CurrencyCode);
            await csv.EndRow();
            if (++rows % Stretch == 0)
            {
                await csv.Flush();
            }
        }
    }

    private async IAsyncEnumerable<Row> Read(SettlementSpan span, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (from, to) = (span.From, span.To);
        Row? last = null;
        while (span.Brands.Count > 0)
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            var payments = db.Payments.AsNoTracking().Where(payment => payment.ReceivedAt >= from && payment.ReceivedAt < to);
            if (last is { Payment: { ReceivedAt: var moment, Id: var id } })
            {
                payments = payments.Where(payment => payment.ReceivedAt > moment || payment.Id > id);
            }

            var rows = await (
                from payment in payments
                join request in db.PaymentRequests.AsNoTracking() on payment.PaymentRequestId equals request.Id
                orderby payment.ReceivedAt, payment.Id
                select new Row(payment, request.BrandId, request.Reference, request.Recipient.Name, request.Recipient.CustomerNumber,
                    db.Refunds.Where(refund => refund.PaymentId == payment.Id && refund.State == RefundState.Succeeded).Sum(refund => refund.AmountValue))).Take(Stretch).ToListAsync(cancel);
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < Stretch)
            {
                yield break;
            }

            (last, from) = (rows[^1], rows[^1].Payment.ReceivedAt);
        }
    }

    private sealed record Row(Payment Payment, Guid BrandId, string Reference, string? Payer, string? CustomerNumber, long Refunded);
}
