using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>What stood at providers and banks when a span began: all postings to clearing before it, by currency.</summary>
public sealed class SumOpening(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <returns>By currency; a currency without any is not there.</returns>
    public async Task<Outcome<IReadOnlyDictionary<string, Money>>> Run(SettlementSpan span, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var opening = new Dictionary<string, Money>();

        // Each zone has its own midnight.
        foreach (var zone in span.Brands.GroupBy(brand => Brands.BrandDays.StartOf(span.Days.From, brand.Zone)))
        {
            var (start, ids) = (zone.Key, zone.Select(brand => brand.Id).ToList());
            var sums = await (
                from posting in db.LedgerPostings.AsNoTracking()
                where posting.OccurredAt < start && posting.Account == LedgerAccount.Clearing
                join request in db.PaymentRequests.AsNoTracking() on posting.PaymentRequestId equals request.Id
                where ids.Contains(request.BrandId)
                group posting.Amount by posting.CurrencyCode into currency
                select new { currency.Key, Value = currency.Sum() }).ToListAsync(cancel);
            foreach (var sum in sums)
            {
                var money = Money.Of(sum.Value, sum.Key);
                opening[sum.Key] = opening.TryGetValue(sum.Key, out var before) ? before + money : money;
            }
        }

        return opening;
    }
}
