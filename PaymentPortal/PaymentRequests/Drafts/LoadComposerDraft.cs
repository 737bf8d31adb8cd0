using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Drafts;

/// <summary>What somebody had typed into the composer and not sent.</summary>
public sealed class LoadComposerDraft(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>The draft, or null: nothing was typed, or it was sent and only the answer got lost.</summary>
    public async Task<ComposerDraft?> Run(Actor actor, CancellationToken cancel)
    {
        if (actor.Id is not { } userId)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ComposerDrafts.AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.UserId == userId && !db.PaymentRequests.Any(request => request.IntentId == draft.IntentId), cancel);
    }
}
