using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Tells the payer once more: the same message again, or a reminder.</summary>
public sealed class RemindPayer(WriteDoor door, TimeProvider clock)
{
    /// <param name="id">The request.</param>
    /// <param name="messageId">The click's own id: the same click twice orders one message.</param>
    /// <param name="template">"payment-request" or "reminder".</param>
    /// <param name="attachPdf">Whether the invoice goes with it.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, Guid messageId, string template, bool attachPdf, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write<PaymentRequest>(async db =>
        {
            if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
            {
                return PaymentRequestRefusals.NotFound;
            }

            if (await db.Messages.AnyAsync(message => message.Id == messageId, cancel))
            {
                return request;
            }

            var now = clock.GetUtcNow();
            return (MessageOrders.Check(request, [MessageOrders.Email]) ?? request.SendAgain(new MessageOrder(messageId, MessageOrders.Email, template, now, attachPdf), actor, now)) is { } refused
                ? refused
                : request;
        }, cancel);
}
