using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Calls one waiting message off. What has begun to leave can no longer be held.</summary>
public sealed class CallOffMessage(WriteDoor door, TimeProvider clock)
{
    private static readonly Refusal NotFound = new("message-not-found", "There is no such message.");
    private static readonly Refusal TooLate = new("message-already-sent", "The message has left already.");

    /// <param name="messageId">The message; called off twice, nothing more happens.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<Message>> Run(Guid messageId, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write<Message>(async db =>
        {
            if (await db.Messages.SingleOrDefaultAsync(message => message.Id == messageId, cancel) is not { } message)
            {
                return NotFound;
            }

            if (message.Status == MessageStatus.CalledOff)
            {
                return message;
            }

            if (!message.CallOff())
            {
                return TooLate;
            }

            var request = await db.PaymentRequests.SingleAsync(request => request.Id == message.PaymentRequestId, cancel);
            request.CallOffMessage(new MessageCalledOff(message.Id, message.Channel), actor, clock.GetUtcNow());
            return message;
        }, cancel);
}
