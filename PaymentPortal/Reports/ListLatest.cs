using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports;

/// <summary>The requests in which something happened last, drafts left out.</summary>
public sealed class ListLatest(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public const int Most = 6;

    public async Task<IReadOnlyList<PaymentRequestRow>> Run(FigureScope scope, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await scope.Conditions.Of(scope.Rows).Apply(db, scope.Now)
            .Where(request => request.SentAt != null)
            .OrderByDescending(request => request.UpdatedAt).ThenByDescending(request => request.Id)
            .Take(Most).Select(PaymentRequestRow.From(db)).ToListAsync(cancel);
    }
}
