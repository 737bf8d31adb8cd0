using Microsoft.Extensions.Localization;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Exports;

/// <summary>The requests that a list shows as a table, the newest first, however many there are.</summary>
public sealed class ExportRequests(PagePaymentRequests requests, StatusChips chips, IStringLocalizer<ReportsTexts> texts)
{
    private const int Stretch = 500;

    private static readonly string[] Columns =
    [
        "Request", "Reference", "Description", "State", "Brand", "Payer", "Email", "Phone", "CustomerNumber", "Amount", "Paid", "Refunded", "Currency", "Due", "Expires", "Created", "Sent", "PaidAt",
    ];

    /// <param name="filter">As the list's address says it.</param>
    /// <param name="actor">Needs <see cref="Permissions.ExportReports"/>.</param>
    public Outcome<CsvRows> Run(PaymentRequestFilter filter, Actor actor, CancellationToken cancel) =>
        (actor.Lacks(Permissions.ExportReports) ?? actor.Lacks(Permissions.ReadRequests)) is { } refusal ? refusal : new CsvRows(csv => Write(csv, filter with { After = null, Before = null }, actor, cancel));

    private async Task Write(CsvFile csv, PaymentRequestFilter filter, Actor actor, CancellationToken cancel)
    {
        await csv.Head(Columns.Select(column => texts["Column." + column].Value));
        Guid? after = null;
        while ((await requests.Run(filter, after, Stretch, actor, cancel)).ValueOrDefault is { Requests.Count: > 0 } page)
        {
            foreach (var (request, brand) in page.Requests)
            {
                var zone = brand.TimeZone;
                csv.Text(PublicId.Format(PublicId.PaymentRequest, request.Id)).Text(request.Reference).Text(request.Description).Text(chips.Of(request.Status).Word).Text(brand.Face.DisplayName)
                    .Text(request.Recipient.Name).Text(request.Recipient.Email).Text(request.Recipient.Phone).Text(request.Recipient.CustomerNumber)
                    .Amount(Money.Of(request.AmountValue, request.CurrencyCode)).Amount(Money.Of(request.AmountPaid, request.CurrencyCode)).Amount(Money.Of(request.AmountRefunded, request.CurrencyCode)).Text(request.CurrencyCode)
                    .Day(request.DueDate).Moment(request.ExpiresAt, zone).Moment(request.CreatedAt, zone).Moment(request.SentAt, zone).Moment(request.PaidAt, zone);
                await csv.EndRow();
            }

            await csv.Flush();
            if (!page.HasMore)
            {
                return;
            }

            after = page.Requests[^1].Request.Id;
        }
    }
}
