using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Messaging.Sms;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Opens a message as the payer got it, word for word.</summary>
public sealed class ReadMessage(IDbContextFactory<PaymentPortalDbContext> contexts, Seal seal)
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
        var raw = (await db.MessageContents.AsNoTracking().SingleOrDefaultAsync(content => content.MessageId == id, cancel))?.Open(seal);
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancel);
        return raw is null || message is null ? NotThere : message.Channel == MessageOrders.Sms ? ReadSms.Run(raw, message.Recipient) : ReadEmail.Run(raw);
    }
}
