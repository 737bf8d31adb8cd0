using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Progress;

namespace PaymentPortal.Reports;

/// <summary>How far the requests of the last seven days have come. Each number counts exactly the rows that its link shows.</summary>
public sealed class CountFunnel(ListPaymentRequests requests)
{
    public const int Days = 7;

    private static readonly StationReached[] Stations = [StationReached.Sent, StationReached.Delivered, StationReached.Opened, StationReached.Paid];

    public async Task<IReadOnlyList<FunnelStep>> Run(FigureScope scope, CancellationToken cancel)
    {
        var created = scope.Rows with { Created = new DayRange(scope.Today.AddDays(1 - Days), scope.Today) };
        var steps = new List<FunnelStep>();
        foreach (var (name, rows) in Stations.Select(station => (station.ToString(), created with { Reached = station })).Prepend(("Created", created)))
        {
            steps.Add(new FunnelStep(name, rows, await requests.CountAll(scope.Conditions.Of(rows), cancel)));
        }

        return steps;
    }
}

/// <summary>One step of the funnel.</summary>
/// <param name="Name">"Created", "Sent", "Delivered", "Opened" or "Paid".</param>
public sealed record FunnelStep(string Name, RequestListState Rows, int Count);
