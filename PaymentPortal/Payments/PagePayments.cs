using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>Goes through the money that came, the newest first, a page at a time.</summary>
public sealed class PagePayments(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="filter">Which payments.</param>
    /// <param name="after">The last payment of the page before, or null.</param>
    /// <param name="limit">The most payments of a page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<PaymentsPage>> Run(PaymentsFilter filter, Guid? after, int limit, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payments = db.Payments.AsNoTracking();
        payments = filter.PaymentRequestId is { } requestId ? payments.Where(payment => payment.PaymentRequestId == requestId) : payments;
        payments = filter.From is { } from ? payments.Where(payment => payment.ReceivedAt >= from) : payments;
        payments = filter.To is { } to ? payments.Where(payment => payment.ReceivedAt < to) : payments;
        if (after is { } id && await db.Payments.Where(payment => payment.Id == id).Select(payment => (DateTimeOffset?)payment.ReceivedAt).SingleOrDefaultAsync(cancel) is { } at)
        {
            payments = payments.Where(payment => payment.ReceivedAt < at || (payment.ReceivedAt == at && payment.Id < id));
        }

        var rows = await (
            from payment in payments
            join request in db.PaymentRequests on payment.PaymentRequestId equals request.Id
            orderby payment.ReceivedAt descending, payment.Id descending
            select new PaymentOfRequest(payment, request.Reference, request.ExternalId)).Take(limit + 1).ToListAsync(cancel);
        return new PaymentsPage([.. rows.Take(limit)], rows.Count > limit);
    }
}
