using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports;

/// <summary>Counts what somebody has to see to: messages that did not arrive and money that was not due.</summary>
public sealed class CountNeeds(ListPaymentRequests requests, SumMoney money)
{
    private static readonly string[] Reasons = ["duplicate", "amount-differs", "late", "currency-differs"];

    public async Task<IReadOnlyList<Need>> Run(FigureScope scope, CancellationToken cancel)
    {
        var sums = await money.Surplus(scope, cancel);
        var needs = new List<Need>();
        foreach (var reason in Reasons)
        {
            var rows = scope.Rows with { Surplus = reason };
            needs.Add(new Need(reason, rows, await requests.Count(scope.Conditions.Of(rows), cancel), sums.GetValueOrDefault(reason)));
        }

        var undelivered = scope.Rows with { View = RequestListView.Undelivered };
        needs.Add(new Need("undelivered", undelivered, await requests.Count(scope.Conditions.Of(undelivered), cancel), null));

        // Another currency is rare: it has a place only when there is one.
        return [.. needs.Where(need => need.Count > 0 || need.Kind != "currency-differs")];
    }
}

/// <summary>One sort of case.</summary>
/// <param name="Kind">"duplicate", "late", … or "undelivered".</param>
/// <param name="Rows">Where its rows are.</param>
/// <param name="Count">How many, up to <see cref="ListPaymentRequests.MostCounted"/>.</param>
/// <param name="Sums">The money in question, if any.</param>
public sealed record Need(string Kind, RequestListState Rows, int Count, MoneyTally? Sums);
