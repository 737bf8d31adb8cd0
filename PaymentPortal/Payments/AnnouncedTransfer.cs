using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments;

/// <summary>A transfer that the payer announced and that has not come: whoever pays another way now may pay twice.</summary>
public sealed class AnnouncedTransfer(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>Whether the payer has to confirm that they choose this method although they announced a transfer.</summary>
    public async Task<bool> StandsAgainst(Guid requestId, string method, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Find(db, requestId, cancel) is not null
            && !await db.PaymentMethods.AnyAsync(known => known.Key == method && known.Provider == PaymentMethod.NoProvider, cancel);
    }

    /// <summary>What was announced and when; null when nothing was, or when money came since.</summary>
    public static async Task<(DateTimeOffset At, long Amount)?> Find(PaymentPortalDbContext db, Guid requestId, CancellationToken cancel)
    {
        string[] kinds = [TransferAnnounced.Kind, PaymentSettled.Kind];
        var last = await db.TimelineEntries.AsNoTracking().Where(entry => entry.PaymentRequestId == requestId && kinds.Contains(entry.Kind))
            .OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        return last?.Event is TransferAnnounced said ? (last.OccurredAt, said.Amount) : null;
    }
}
