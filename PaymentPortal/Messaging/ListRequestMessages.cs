using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Messaging;

/// <summary>What was and will be said to the payer of one request, the newest first.</summary>
public sealed class ListRequestMessages(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public async Task<IReadOnlyList<RequestMessage>> Run(Guid paymentRequestId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Messages.AsNoTracking()
            .Where(message => message.PaymentRequestId == paymentRequestId)
            .OrderByDescending(message => message.CreatedAt)
            .Select(message => new RequestMessage(
                message.Id, message.Channel, message.Template, message.Recipient, message.AttachPdf, message.Status, message.SentAt ?? message.DueAt, message.Tries, message.FaultCode, message.FaultText))
            .ToListAsync(cancel);
    }
}

/// <summary>One message to the payer.</summary>
/// <param name="At">When it left; until then, when it is due.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="FaultText">The other side's own words.</param>
public sealed record RequestMessage(
    Guid Id, string Channel, string Template, string Recipient, bool AttachPdf, MessageStatus Status, DateTimeOffset At, int Tries, string? FaultCode, string? FaultText);
