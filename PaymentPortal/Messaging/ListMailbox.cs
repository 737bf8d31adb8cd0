using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>The mails that have left, newest first.</summary>
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
        return await db.Messages.Where(message => message.Status == MessageStatus.Sent && message.Channel == "email" && (before == null || message.SentAt < before))
            .OrderByDescending(message => message.SentAt).ThenByDescending(message => message.Id).Take(PageSize)
            .Join(db.MessageContents, message => message.Id, content => content.MessageId, (message, content) => new MailboxRow(message.Id, message.PaymentRequestId, message.Recipient, content.Subject, message.SentAt!.Value, message.AttachPdf))
            .ToListAsync(cancel);
    }
}

/// <summary>One mail in the mailbox.</summary>
/// <param name="Id">The message.</param>
/// <param name="PaymentRequestId">What it is about.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Subject">As sent.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="HasFile">Whether something is attached.</param>
public sealed record MailboxRow(Guid Id, Guid PaymentRequestId, string Recipient, string Subject, DateTimeOffset SentAt, bool HasFile);
