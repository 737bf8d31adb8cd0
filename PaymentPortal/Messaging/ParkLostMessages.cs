using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Messaging;

/// <summary>Finds messages whose holder died while handing them over. They may have arrived, so they are parked for a person to decide and never sent again by themselves.</summary>
public sealed class ParkLostMessages(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TimeProvider clock)
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        List<Guid> lost;
        await using (var db = await contexts.CreateDbContextAsync(cancel))
        {
            lost = await db.Messages.Where(message => message.Status == MessageStatus.Transmitting && message.LeasedUntil <= now).Select(message => message.Id).ToListAsync(cancel);
        }

        foreach (var id in lost)
        {
            await door.Write<bool>(async db =>
            {
                if (await db.Messages.SingleOrDefaultAsync(message => message.Id == id && message.Status == MessageStatus.Transmitting && message.LeasedUntil <= now, cancel) is { } message)
                {
                    await MessageOutcome.Record(db, message, new HandOver.Unclear(MessageFaults.Interrupted), now);
                }

                return true;
            }, cancel);
        }
    }
}
