using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Checkout.Visits;

/// <summary>Writes the looks of the last moments down in one go and has them announced to open pages. Looks that follow each other closely become one row.</summary>
public sealed class WriteVisits(VisitLog log, NoteOpened opened, TellOpenedMessages tell, WriteDoor door)
{
    /// <summary>A look after a longer pause is a new visit.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <summary>Few enough for one transaction and one statement's parameters.</summary>
    private const int MostRequests = 200;

    public async Task Run(CancellationToken cancel)
    {
        foreach (var looks in log.Take().GroupBy(look => look.PaymentRequestId).Chunk(MostRequests))
        {
            await door.Write<int>(db => Write(db, looks, cancel), cancel);
        }
    }

    private async Task<Outcome<int>> Write(PaymentPortalDbContext db, IGrouping<Guid, Look>[] groups, CancellationToken cancel)
    {
        var ids = groups.Select(group => group.Key).ToList();
        var since = groups.Min(group => group.Min(look => look.At)) - LongestPause;
        var recent = await db.Set<Visit>().Where(visit => ids.Contains(visit.PaymentRequestId) && visit.LastAt >= since).ToListAsync(cancel);
        foreach (var look in groups.SelectMany(group => group))
        {
            if (recent.Find(visit => Continues(visit, look)) is { } visit)
            {
                visit.GoOn(look);
            }
            else
            {
                recent.Add(visit = Visit.Begin(look));
                db.Add(visit);
            }
        }

        var persons = groups.SelectMany(group => group).Where(look => look.Visitor == Visitor.Person).ToLookup(look => look.PaymentRequestId, look => look.At);
        await opened.Note(db, persons.ToDictionary(looks => looks.Key, looks => looks.Min()), cancel);
        await tell.Run(db, persons, cancel);
        db.Changed.UnionWith(ids);
        return ids.Count;
    }

    private static bool Continues(Visit visit, Look look) =>
        visit.PaymentRequestId == look.PaymentRequestId && visit.Visitor == look.Visitor && visit.Device == look.Device && visit.Language == look.Language
        && look.At - visit.LastAt <= LongestPause && visit.FirstAt - look.At <= LongestPause;
}
