using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Checkout.Visits;

/// <summary>Who looked at one payer's page and when, oldest first.</summary>
public sealed class ListVisits(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public async Task<IReadOnlyList<Visit>> Run(Guid paymentRequestId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Visit>().AsNoTracking().Where(visit => visit.PaymentRequestId == paymentRequestId).OrderBy(visit => visit.FirstAt).ToListAsync(cancel);
    }
}
