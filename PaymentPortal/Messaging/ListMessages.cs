using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>What was and will be said to the payer of one request, oldest first.</summary>
public sealed class ListMessages(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="paymentRequestId">The request.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    public async Task<Outcome<IReadOnlyList<MessageRow>>> Run(Guid paymentRequestId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Messages.Where(message => message.PaymentRequestId == paymentRequestId)
            .OrderBy(message => message.CreatedAt).ThenBy(message => message.Id)
            .Select(message => new MessageRow(
                message.Id, message.Status, message.Channel, message.Template, message.Recipient, message.CreatedAt, message.DueAt, message.SentAt,
                message.Tries, message.FaultCode, message.FaultText, db.MessageContents.Any(content => content.MessageId == message.Id)) { PaymentRequestId = message.PaymentRequestId, OpenedAt = message.OpenedAt })
            .ToListAsync(cancel);
    }
}
