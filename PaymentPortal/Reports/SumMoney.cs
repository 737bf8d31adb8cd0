using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports;

/// <summary>Adds up money of a span of time in the database, by currency. Each sum is one range of one index.</summary>
public sealed class SumMoney(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>What came in each span, whether it was due or not, save what payers' banks took back.</summary>
    public async Task<IReadOnlyList<MoneyTally>> Paid(FigureScope scope, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> spans, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var tallies = new List<MoneyTally>();
        foreach (var (from, to) in spans)
        {
            var payments = OfBrand(db, db.Payments.AsNoTracking().Where(payment => payment.ReceivedAt >= from && payment.ReceivedAt < to && payment.ChargedBackAt == null && payment.UndoneAt == null), scope.BrandId);
            tallies.Add(Tally(scope, await payments.GroupBy(payment => payment.CurrencyCode)
                .Select(group => new Sum(group.Key, group.Sum(payment => payment.AmountValue), group.Count())).ToListAsync(cancel)));
        }

        return tallies;
    }

    /// <summary>What was asked for in each span, drafts left out.</summary>
    public async Task<IReadOnlyList<MoneyTally>> Requested(FigureScope scope, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> spans, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var tallies = new List<MoneyTally>();
        foreach (var (from, to) in spans)
        {
            var requests = db.PaymentRequests.AsNoTracking().Where(request => request.CreatedAt >= from && request.CreatedAt < to && request.SentAt != null);
            requests = scope.BrandId is { } brandId ? requests.Where(request => request.BrandId == brandId) : requests;
            tallies.Add(Tally(scope, await requests.GroupBy(request => request.CurrencyCode)
                .Select(group => new Sum(group.Key, group.Sum(request => request.AmountValue), group.Count())).ToListAsync(cancel)));
        }

        return tallies;
    }

    /// <summary>Money that came and was not due, by why, of requests where some of it is still to be given back.</summary>
    public async Task<IReadOnlyDictionary<string, MoneyTally>> Surplus(FigureScope scope, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var sums = await OfBrand(db, db.Payments.AsNoTracking().Where(payment => payment.SurplusReason != null && payment.ChargedBackAt == null && payment.UndoneAt == null
                && db.RequestProgress.Any(progress => progress.PaymentRequestId == payment.PaymentRequestId && progress.SurplusReason != null)), scope.BrandId)
            .GroupBy(payment => new { payment.SurplusReason, payment.CurrencyCode })
            .Select(group => new { group.Key.SurplusReason, group.Key.CurrencyCode, Value = group.Sum(payment => payment.AmountValue), Count = group.Count() })
            .ToListAsync(cancel);
        return sums.GroupBy(sum => sum.SurplusReason!).ToDictionary(group => group.Key, group => Tally(scope, [.. group.Select(sum => new Sum(sum.CurrencyCode, sum.Value, sum.Count))]));
    }

    private static IQueryable<Payment> OfBrand(PaymentPortalDbContext db, IQueryable<Payment> payments, Guid? brandId) =>
        brandId is null ? payments : payments.Where(payment => db.PaymentRequests.Any(request => request.Id == payment.PaymentRequestId && request.BrandId == brandId));

    private static MoneyTally Tally(FigureScope scope, List<Sum> sums)
    {
        var main = sums.Find(sum => sum.CurrencyCode == scope.CurrencyCode);
        return new MoneyTally(
            Money.Of(main?.Value ?? 0, scope.CurrencyCode),
            main?.Count ?? 0,
            [.. sums.Where(sum => sum != main).OrderByDescending(sum => sum.Count).Select(sum => Money.Of(sum.Value, sum.CurrencyCode))]);
    }

    private sealed record Sum(string CurrencyCode, long Value, int Count);
}
