using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>The mails and text messages that have left, newest first.</summary>
public sealed class ListMailbox(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public const int PageSize = 50;

    /// <param name="before">Only mails sent before this moment; null begins at the newest.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadMailbox"/>.</param>
    public async Task<Outcome<IReadOnlyList<MailboxRow>>> Run(DateTimeOffset? before, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadMailbox) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var sent = db.Messages.Where(message => message.Status == MessageStatus.Sent && (before == null || message.SentAt < before));
        return await Rows(db, sent).OrderByDescending(row => row.SentAt).ThenByDescending(row => row.Id).Take(PageSize).ToListAsync(cancel);
    }

    /// <summary>One mail that has left; null when there is none.</summary>
    /// <param name="id">The message.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadMailbox"/>.</param>
    public async Task<MailboxRow?> Find(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadMailbox) is not null)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Rows(db, db.Messages.Where(message => message.Id == id && message.Status == MessageStatus.Sent)).SingleOrDefaultAsync(cancel);
    }

    private static IQueryable<MailboxRow> Rows(PaymentPortalDbContext db, IQueryable<Message> messages) =>
        from message in messages
        join content in db.MessageContents on message.Id equals content.MessageId
        select new MailboxRow { Id = message.Id, PaymentRequestId = message.PaymentRequestId, Recipient = message.Recipient, Channel = message.Channel, Subject = content.Subject, SentAt = message.SentAt!.Value, HasFile = message.AttachPdf };
}
