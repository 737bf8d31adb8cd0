using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>The work queue: what has to be seen to, the oldest first; what is done, the latest first.</summary>
public sealed class ListCases(IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>One looks at so many at once; the rest follows when these are done.</summary>
    public const int Most = 200;

    private static readonly TimeSpan Shown = TimeSpan.FromDays(1);

    /// <param name="filter">Which ones.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<AttentionRow>>> Run(AttentionFilter filter, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var cases = Of(db.Set<AttentionCase>().AsNoTracking(), filter.View, actor, clock.GetUtcNow());
        cases = filter.Kind is { } kind ? cases.Where(one => one.Kind == kind) : cases;
        var rows = await (
            from one in filter.View == AttentionView.Done ? cases.OrderByDescending(one => one.ClosedAt).Take(Most) : cases.OrderBy(one => one.OpenedAt).Take(Most)
            join request in db.PaymentRequests on one.PaymentRequestId equals request.Id into requests
            from request in requests.DefaultIfEmpty()
            select new { one, Payer = request == null ? null : request.Recipient.Name ?? request.Recipient.Email, Reference = request == null ? null : request.Reference, Description = request == null ? null : request.Description })
            .ToListAsync(cancel);
        return rows.ConvertAll(row => new AttentionRow(row.one, row.Payer, row.Reference, row.Description));
    }

    /// <summary>How many there are, by pile and, of those to be seen to now, by kind.</summary>
    public async Task<Outcome<AttentionCounts>> Count(Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (cases, now) = (db.Set<AttentionCase>().AsNoTracking(), clock.GetUtcNow());
        var views = new Dictionary<AttentionView, int>();
        foreach (var view in Enum.GetValues<AttentionView>())
        {
            views[view] = await Of(cases, view, actor, now).CountAsync(cancel);
        }

        var kinds = await Of(cases, AttentionView.Open, actor, now).GroupBy(one => one.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return new AttentionCounts(views, kinds);
    }

    private static IQueryable<AttentionCase> Of(IQueryable<AttentionCase> cases, AttentionView view, Actor actor, DateTimeOffset now)
    {
        var today = now - Shown;
        var open = cases.Where(one => one.State == AttentionState.Open);
        var due = open.Where(one => one.PutOffUntil == null || one.PutOffUntil <= now);
        return view switch
        {
            AttentionView.Open => due,
            AttentionView.Mine => due.Where(one => one.AssigneeId != null && one.AssigneeId == actor.Id),
            AttentionView.Nobody => due.Where(one => one.AssigneeId == null),
            AttentionView.Later => open.Where(one => one.PutOffUntil > now),
            AttentionView.Done => cases.Where(one => one.ClosedAt >= today),
        };
    }
}
