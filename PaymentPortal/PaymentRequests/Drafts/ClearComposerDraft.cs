using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Drafts;

/// <summary>Forgets what was typed into the composer, after it was sent or emptied.</summary>
public sealed class ClearComposerDraft(WriteDoor door)
{
    /// <summary>Clears the actor's own draft; whether there was one does not matter.</summary>
    public async Task Run(Actor actor, CancellationToken cancel)
    {
        if (actor.Id is { } userId)
        {
            await door.Write<bool>(async db =>
            {
                db.RemoveRange(await db.ComposerDrafts.Where(draft => draft.UserId == userId).ToListAsync(cancel));
                return true;
            }, cancel);
        }
    }
}
