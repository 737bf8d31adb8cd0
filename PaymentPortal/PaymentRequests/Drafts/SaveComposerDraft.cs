using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Drafts;

/// <summary>Keeps what somebody has typed into the composer; the last state wins.</summary>
public sealed class SaveComposerDraft(WriteDoor door, TimeProvider clock)
{
    /// <summary>Characters; a form of a hundred items stays far below.</summary>
    public const int Longest = 200_000;

    private static readonly Refusal TooLarge = new("draft-too-large", "This form is too large to be kept.");

    private static readonly Refusal NoAccount = new("no-account", "Only accounts have drafts.");

    /// <param name="intentId">The form's own id.</param>
    /// <param name="text">The form as JSON.</param>
    /// <param name="actor">Whose draft it is; needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<ComposerDraft>> Run(Guid intentId, string text, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteRequests) is { } refusal)
        {
            return refusal;
        }

        if (text.Length > Longest || actor.Id is not { } userId)
        {
            return text.Length > Longest ? TooLarge : NoAccount;
        }

        return await door.Write<ComposerDraft>(async db =>
        {
            var draft = await db.ComposerDrafts.SingleOrDefaultAsync(draft => draft.UserId == userId, cancel);
            if (draft is null)
            {
                draft = ComposerDraft.Begin(userId);
                db.Add(draft);
            }

            draft.Keep(intentId, text, clock.GetUtcNow());
            return draft;
        }, cancel);
    }
}
