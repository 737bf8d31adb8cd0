using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>The verbs of its sender.</summary>
public sealed partial class PaymentRequest
{
    internal static readonly Refusal AmountIsFixed = new("amount-is-fixed", "Amount, items and payee cannot change once the payment request was sent.");

    private static readonly Refusal ExpiryPassed = new("expiry-in-the-past", "The payment request would be expired at once. Choose a later day.");

    /// <summary>Changes what may still change. A draft takes everything; once sent, amount, currency and brand stay as they are.</summary>
    public Refusal? Edit(PaymentRequestDetails details, Actor actor, DateTimeOffset now)
    {
        if (Status != PaymentRequestStatus.Draft && (details.Amount != Amount || details.AmountScheme != AmountScheme || details.BrandId != BrandId || !details.Items.SequenceEqual(Items)))
        {
            return AmountIsFixed;
        }

        if (details.ExpiresAt <= now)
        {
            return ExpiryPassed;
        }

        if (Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now >= ExpiresAt)
        {
            // Expired, even though the sweeper has not written it down: no change of dates brings it back.
            return Late;
        }

        if (Go(PaymentRequestVerb.Edit) is { } refusal)
        {
            return refusal;
        }

        var before = Snapshot();
        Take(details);
        var changed = before.Zip(Snapshot()).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => pair.First.Field).ToList();
        if (changed.Count > 0)
        {
            Tell(new RequestEdited(changed), actor, now);
        }

        return null;
    }

    /// <summary>Makes it payable and orders the messages that tell the payer.</summary>
    public Refusal? Send(IReadOnlyList<MessageOrder> messages, Actor actor, DateTimeOffset now)
    {
        if (Status == PaymentRequestStatus.Draft && ExpiresAt <= now)
        {
            return ExpiryPassed;
        }

        if (Go(PaymentRequestVerb.Send) is { } refusal)
        {
            return refusal;
        }

        SentAt = now;
        Tell(new RequestSent(messages), actor, now);
        return null;
    }

    /// <summary>Takes the send back; the caller has made sure that no message has left and no attempt was made.</summary>
    public Refusal? UndoSend(Actor actor, DateTimeOffset now)
    {
        if (Go(PaymentRequestVerb.TakeBack) is { } refusal)
        {
            return refusal;
        }

        SentAt = null;
        Tell(new SendUndone(), actor, now);
        return null;
    }

    /// <summary>Orders one more message to the payer.</summary>
    public Refusal? SendAgain(MessageOrder message, Actor actor, DateTimeOffset now)
    {
        if (!IsPayable(now) && Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid)
        {
            return Late;
        }

        if (Go(PaymentRequestVerb.SendAgain) is { } refusal)
        {
            return refusal;
        }

        Tell(new MessageOrdered(message), actor, now);
        return null;
    }

    /// <summary>Calls it off. The caller has called off a live attempt at its provider first.</summary>
    public Refusal? Cancel(string reason, Actor actor, DateTimeOffset now)
    {
        if (Go(PaymentRequestVerb.Cancel) is { } refusal)
        {
            return refusal;
        }

        CancelReason = reason;
        Tell(new RequestCancelled(reason), actor, now);
        return null;
    }

    /// <summary>Writes down that the expiry has passed; refused while it has not.</summary>
    public Refusal? Expire(DateTimeOffset now)
    {
        if (now < ExpiresAt)
        {
            return new Refusal("not-yet-expired", "The expiry lies in the future.");
        }

        if (Go(PaymentRequestVerb.Expire) is { } refusal)
        {
            return refusal;
        }

        Tell(new RequestExpired(), Actor.Portal, now);
        return null;
    }

    /// <summary>Tells that somebody called a message off before it left.</summary>
    public void CallOffMessage(MessageCalledOff fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>Tells what became of a message. Never changes the status.</summary>
    public void TellMessage(PaymentRequestEvent fact, DateTimeOffset now) => Tell(fact, Actor.Portal, now);

    private List<(string Field, object? Value)> Snapshot() =>
    [
        ("reference", Reference), ("description", Description), ("amount", Amount), ("amountScheme", AmountScheme), ("returnUrls", (ReturnPaidUrl, ReturnOpenUrl)), ("notificationUrl", NotificationUrl), ("brand", BrandId), ("dueDate", DueDate), ("expiresAt", ExpiresAt),
        ("countdownDays", CountdownDays), ("recipient", Recipient), ("items", string.Join('\n', Items)), ("paymentMethods", string.Join(',', Methods)),
        ("metadata", string.Join('\n', Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))),
    ];
}
