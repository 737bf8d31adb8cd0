using Microsoft.Extensions.Localization;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Settlement;

namespace PaymentPortal.Reports.Exports;

/// <summary>The settlement as a table, a row for each line.</summary>
public sealed class ExportSettlement(SumSettlement settlement, ExportNames names, IStringLocalizer<ReportsTexts> texts)
{
    /// <param name="actor">Needs <see cref="Permissions.ExportReports"/>.</param>
    public async Task<Outcome<CsvRows>> Run(SettlementSpan span, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ExportReports) is { } refusal)
        {
            return refusal;
        }

        var outcome = await settlement.Run(span, actor, cancel);
        return outcome.ValueOrDefault is { } report ? new CsvRows(csv => Write(csv, report, cancel)) : outcome.Reason!;
    }

    private async Task Write(CsvFile csv, SettlementReport report, CancellationToken cancel)
    {
        var methods = await names.Methods(cancel);
        var kinds = Enum.GetValues<BookingKind>();
        await csv.Head([
            texts["Column.Day"], texts["Column.Brand"], texts["Column.Provider"], texts["Column.Method"], texts["Column.Currency"],
            .. kinds.SelectMany(kind => new string[] { texts["Csv.Count", texts["Kinds." + kind].Value], texts["Csv.Sum", texts["Kinds." + kind].Value] }), texts["Column.Net"],
        ]);
        foreach (var line in report.Lines)
        {
            var group = line.Group;
            csv.Day(group.Day).Text(report.Span.Find(group.BrandId)?.Name).Text(names.Provider(group.Provider)).Text(methods.GetValueOrDefault(group.Method, group.Method)).Text(group.CurrencyCode);
            foreach (var kind in kinds)
            {
                csv.Number(line.Of(kind).Count).Amount(line.Sum(kind));
            }

            csv.Amount(line.Net);
            await csv.EndRow();
        }
    }
}
