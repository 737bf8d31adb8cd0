using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Anchors every day that has ended, oldest first.</summary>
public sealed class AnchorTimelinesJob(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TimeProvider clock) : IJob
{
    /// <summary>A unit of work that began before midnight has surely ended by then.</summary>
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var ended = DateOnly.FromDateTime((clock.GetUtcNow() - AfterMidnight).UtcDateTime).AddDays(-1);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        while (await Next(db, cancel) is var (day, previous) && day <= ended)
        {
            var anchor = await TimelineAnchors.Compute(db, day, previous, cancel);
            await door.Write<bool>(async unit =>
            {
                if (!await unit.Set<TimelineAnchor>().AnyAsync(known => known.Day == day, cancel))
                {
                    unit.Add(anchor);
                }

                return true;
            }, cancel);
        }
    }

    /// <summary>The day to anchor next and the hash it stands on.</summary>
    private static async Task<(DateOnly Day, byte[] Previous)> Next(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (await db.Set<TimelineAnchor>().AsNoTracking().OrderByDescending(anchor => anchor.Day).FirstOrDefaultAsync(cancel) is { } last)
        {
            return (last.Day.AddDays(1), last.Hash);
        }

        var first = await db.TimelineEntries.OrderBy(entry => entry.OccurredAt).Select(entry => (DateTimeOffset?)entry.OccurredAt).FirstOrDefaultAsync(cancel);
        return first is { } moment ? (DateOnly.FromDateTime(moment.UtcDateTime), []) : (DateOnly.MaxValue, []);
    }
}
