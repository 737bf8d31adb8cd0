using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Checkout.Visits;

/// <summary>Whether and when payers' pages were opened, for the request's page and lists.</summary>
public sealed class FindVisits(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>The summaries of these requests; one that nobody has looked at has none.</summary>
    public async Task<IReadOnlyDictionary<Guid, VisitSummary>> Run(IReadOnlyCollection<Guid> paymentRequestIds, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var visits = await db.Set<Visit>().AsNoTracking().Where(visit => paymentRequestIds.Contains(visit.PaymentRequestId)).OrderBy(visit => visit.FirstAt).ToListAsync(cancel);
        return visits.GroupBy(visit => visit.PaymentRequestId).ToDictionary(group => group.Key, group => Sum([.. group]));
    }

    private static VisitSummary Sum(IReadOnlyList<Visit> visits)
    {
        var byPeople = visits.Where(visit => visit.Visitor == Visitor.Person).ToList();
        return new VisitSummary(
            byPeople.FirstOrDefault()?.FirstAt,
            byPeople.Count == 0 ? null : byPeople.Max(visit => visit.LastAt),
            byPeople.Sum(visit => visit.Looks),
            visits.Where(visit => visit.Visitor == Visitor.Machine).Sum(visit => visit.Looks),
            byPeople.LastOrDefault()?.Device ?? VisitDevice.Unknown,
            byPeople.LastOrDefault()?.Language);
    }
}

/// <summary>Looks at the page of one request.</summary>
/// <param name="FirstOpenedAt">UTC; when a person first opened it, null if none has.</param>
/// <param name="LastOpenedAt">UTC; when a person last looked at it.</param>
/// <param name="Looks">How often people looked.</param>
/// <param name="MachineLooks">How often scanners, previews and prefetching did.</param>
/// <param name="Device">What the last person looked at it on.</param>
/// <param name="Language">In which language, BCP 47.</param>
public sealed record VisitSummary(DateTimeOffset? FirstOpenedAt, DateTimeOffset? LastOpenedAt, int Looks, int MachineLooks, VisitDevice Device, string? Language);
