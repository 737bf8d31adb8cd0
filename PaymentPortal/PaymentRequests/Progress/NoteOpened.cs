using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>Notes that persons opened pages. Changes no request: only the station "opened".</summary>
public sealed class NoteOpened
{
    /// <summary>Within the caller's unit of work.</summary>
    public async Task Note(PaymentPortalDbContext db, IReadOnlyDictionary<Guid, DateTimeOffset> openedAt, CancellationToken cancel)
    {
        var ids = openedAt.Keys.ToList();
        foreach (var progress in await db.RequestProgress.Where(progress => ids.Contains(progress.PaymentRequestId) && progress.OpenedAt == null).ToListAsync(cancel))
        {
            progress.Open(openedAt[progress.PaymentRequestId]);
        }
    }
}
