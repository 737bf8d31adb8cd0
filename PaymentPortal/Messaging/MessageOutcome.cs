using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Writes down what came of a message: on its row and, when it is final, in the story of its request.</summary>
internal static class MessageOutcome
{
    public static async Task Record(PaymentPortalDbContext db, Message message, HandOver result, DateTimeOffset now)
    {
        if (message.Status is not (MessageStatus.Waiting or MessageStatus.Transmitting or MessageStatus.Unclear) || result is HandOver.CalledOff)
        {
            return;
        }

        // A holder thought dead may still bring the truth about what was unclear until now; that it is unclear is no news.
        if (message.Status == MessageStatus.Unclear && result is HandOver.Unclear)
        {
            return;
        }

        var request = message.PaymentRequestId is { } id ? await db.PaymentRequests.SingleAsync(request => request.Id == id) : null;
        db.Changed.Add(request?.Id ?? message.Id);
        if (result is HandOver.RetryLater && request is not null && !IsAskedFor(request, now))
        {
            // It was under way while the request was paid or called off: nobody is asked again for what is not due.
            message.LetGo();
            return;
        }

        if (Write(message, result, now) is { } fact)
        {
            request?.TellMessage(fact, now);
        }
    }

    private static bool IsAskedFor(PaymentRequest request, DateTimeOffset now) => request.Status == PaymentRequestStatus.Processing || request.IsPayable(now);

    private static PaymentRequestEvent? Write(Message message, HandOver result, DateTimeOffset now)
    {
        switch (result)
        {
            case HandOver.Accepted:
                message.Accept(now);
                return new MessageAccepted(message.Id, message.Channel);
            case HandOver.RetryLater(var code, var text) when MessageTimes.Retries.Gap(message.Tries, Chance.Next()) is { } gap:
                message.Retry(code, text, now + gap);
                return null;
            case HandOver.RetryLater(var code, var text):
                message.Park(MessageStatus.GaveUp, code, text);
                return new MessageFailed(message.Id, message.Channel, "gave-up");
            case HandOver.Refused(var code, var text):
                message.Park(MessageStatus.Refused, code, text);
                return new MessageFailed(message.Id, message.Channel, "refused");
            case HandOver.Unclear(var code, var text):
                message.Park(MessageStatus.Unclear, code, text);
                return new MessageFailed(message.Id, message.Channel, "unclear");
            default:
                return null;
        }
    }
}
