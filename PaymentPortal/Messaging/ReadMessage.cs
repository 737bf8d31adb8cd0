using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Opens a message as the payer got it, word for word.</summary>
public sealed class ReadMessage(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    private static readonly Refusal NotThere = new("message-not-found", "There is no such message, or it has no words yet.");

    /// <param name="id">The message.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<EmailView>> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var raw = await db.MessageContents.Where(content => content.MessageId == id).Select(content => content.Raw).SingleOrDefaultAsync(cancel);
        return raw is null ? NotThere : ReadEmail.Run(raw);
    }
}
