using PaymentPortal.Brands;

namespace PaymentPortal.Reports;

/// <summary>What was paid today, held against the same weekday a week ago.</summary>
public sealed class SumPaidToday(SumMoney money)
{
    /// <summary>Points of the line over a day.</summary>
    public const int Steps = 12;

    public async Task<PaidToday> Run(FigureScope scope, CancellationToken cancel)
    {
        var today = scope.Today;
        var before = today.AddDays(-7);
        var sinceMidnight = scope.Now - scope.StartOf(today);
        var figures = await money.Paid(scope, [(scope.StartOf(today), scope.Now.AddTicks(1)), (scope.StartOf(before), scope.StartOf(before) + sinceMidnight)], cancel);
        var (todaySpans, beforeSpans) = (Spans(scope, today), Spans(scope, before));
        var line = await money.Paid(scope, [.. todaySpans.Where(span => span.From <= scope.Now)], cancel);
        return new PaidToday(figures[0], figures[1].Main, before, RunningSum(line), RunningSum(await money.Paid(scope, beforeSpans, cancel)), sinceMidnight / TimeSpan.FromDays(1));
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Spans(FigureScope scope, DateOnly day)
    {
        var (start, end) = (scope.StartOf(day), BrandDays.EndOf(day, scope.Zone));
        var step = (end - start) / Steps;
        return [.. Enumerable.Range(0, Steps).Select(index => (start + (step * index), index == Steps - 1 ? end : start + (step * (index + 1))))];
    }

    private static List<long> RunningSum(IReadOnlyList<MoneyTally> steps)
    {
        var sum = 0L;
        return [0, .. steps.Select(step => sum += step.Main.Value)];
    }
}
