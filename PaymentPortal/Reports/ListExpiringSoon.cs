using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports;

/// <summary>The requests that will expire first, unpaid.</summary>
public sealed class ListExpiringSoon(IDbContextFactory<PaymentPortalDbContext> contexts, ListPaymentRequests requests)
{
    public const int Most = 6;

    public async Task<ExpiringSoon> Run(FigureScope scope, CancellationToken cancel)
    {
        var rows = scope.Rows with { View = RequestListView.Expiring };
        var filter = scope.Conditions.Of(rows);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var first = await filter.Apply(db, scope.Now).OrderBy(request => request.ExpiresAt).ThenBy(request => request.Id).Take(Most).Select(PaymentRequestRow.From(db)).ToListAsync(cancel);
        return new ExpiringSoon(first, rows, await requests.Count(filter, cancel));
    }
}

/// <param name="First">The first to expire.</param>
/// <param name="Rows">Where all of them are.</param>
/// <param name="Count">How many, up to <see cref="ListPaymentRequests.MostCounted"/>.</param>
public sealed record ExpiringSoon(IReadOnlyList<PaymentRequestRow> First, RequestListState Rows, int Count);
