using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Lines of statements: the work queue oldest first, what is done newest first.</summary>
public sealed class ListStatementLines(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>Counting stops here.</summary>
    public const int MostCounted = 10_000;

    /// <param name="filter">Which lines.</param>
    /// <param name="after">The last line of the page before; null begins with the first.</param>
    /// <param name="most">Lines of a page; one more is read to see whether there is another page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<LineView>>> Run(StatementLineFilter filter, Guid? after, int most, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var lines = Matching(db, filter).AsNoTracking();
        var page = filter.View is LineListView.Open or LineListView.Proposed or LineListView.Unmatched || filter.StatementId is not null
            ? lines.Where(line => after == null || line.Id > after).OrderBy(line => line.Id)
            : lines.Where(line => after == null || line.Id < after).OrderByDescending(line => line.Id);
        return await View(db, await page.Take(most + 1).ToListAsync(cancel), cancel);
    }

    /// <summary>One line; null when there is none of this id.</summary>
    public async Task<LineView?> Find(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return actor.Lacks(Permissions.ReadRequests) is null ? (await View(db, await db.Set<StatementLine>().AsNoTracking().Where(line => line.Id == id).ToListAsync(cancel), cancel)).FirstOrDefault() : null;
    }

    /// <summary>How many there are, up to <see cref="MostCounted"/>.</summary>
    public async Task<int> Count(StatementLineFilter filter, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Matching(db, filter).Select(line => line.Id).Take(MostCounted).CountAsync(cancel);
    }

    private static IQueryable<StatementLine> Matching(PaymentPortalDbContext db, StatementLineFilter filter)
    {
        // Of a statement that still comes in, nothing counts yet.
        var lines = db.Set<StatementLine>().Where(line => !db.Set<BankStatement>().Any(statement => statement.Id == line.StatementId && statement.State == StatementState.Receiving));
        lines = filter.StatementId is { } id ? lines.Where(line => line.StatementId == id) : lines;
        return filter.View switch
        {
            LineListView.Open => lines.Where(line => line.State == StatementLineState.Unmatched || line.State == StatementLineState.Proposed),
            LineListView.Proposed => lines.Where(line => line.State == StatementLineState.Proposed),
            LineListView.Unmatched => lines.Where(line => line.State == StatementLineState.Unmatched),
            LineListView.Matched => lines.Where(line => line.State == StatementLineState.Matched),
            LineListView.SetAside => lines.Where(line => line.State == StatementLineState.SetAside),
            _ => lines,
        };
    }

    private static async Task<List<LineView>> View(PaymentPortalDbContext db, List<StatementLine> lines, CancellationToken cancel)
    {
        var booked = lines.Where(line => line.State == StatementLineState.Matched).Select(line => (Guid?)line.Id).ToList();
        var payments = await db.Payments.AsNoTracking().Where(payment => booked.Contains(payment.StatementLineId) && payment.UndoneAt == null).ToListAsync(cancel);
        var ids = payments.Select(payment => payment.PaymentRequestId).Concat(lines.SelectMany(line => line.Proposal?.Parts ?? []).Select(part => part.PaymentRequestId)).Distinct().ToList();
        var requests = await db.PaymentRequests.AsNoTracking().Where(request => ids.Contains(request.Id)).ToDictionaryAsync(request => request.Id, cancel);
        return
        [
            .. lines.Select(line => new LineView(line, line.State == StatementLineState.Matched
                ? [.. payments.Where(payment => payment.StatementLineId == line.Id).GroupBy(payment => payment.PaymentRequestId).Select(group => Part(requests[group.Key], group.Sum(payment => payment.AmountValue), line)
                    with { Surplus = group.Any(payment => payment.Kind == PaymentKind.Surplus) ? Money.Of(group.Where(payment => payment.Kind == PaymentKind.Surplus).Sum(payment => payment.AmountValue), line.CurrencyCode) : null })]
                : [.. (line.Proposal?.Parts ?? []).Where(part => requests.ContainsKey(part.PaymentRequestId)).Select(part => Part(requests[part.PaymentRequestId], part.Amount, line))])),
        ];
    }

    private static LinePart Part(PaymentRequest request, long amount, StatementLine line) =>
        new(request.Id, request.Reference, request.Recipient.Name, request.Status, request.AmountDue, Money.Of(amount, line.CurrencyCode));
}
