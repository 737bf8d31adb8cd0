using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>The verbs of payer and provider.</summary>
public sealed partial class PaymentRequest
{
    private static readonly Refusal Late = new("request-expired", "The payment request has expired.");

    /// <summary>Why it cannot be paid at this moment; null when it can.</summary>
    public Refusal? WhyNotPayable(DateTimeOffset now) =>
        PaymentRequestTransitions.Apply(Status, PaymentRequestVerb.StartAttempt).Reason ?? (now < ExpiresAt ? null : Late);

    /// <summary>Lets an attempt begin at all that is due; refused unless it is payable at this moment.</summary>
    public Refusal? StartAttempt(Guid attemptId, string method, string provider, DateTimeOffset now) => StartAttempt(attemptId, method, provider, null, now);

    /// <summary>Lets an attempt begin; refused unless it is payable at this moment.</summary>
    /// <param name="attemptId">The attempt's row.</param>
    /// <param name="method">Key of the method.</param>
    /// <param name="provider">Key of the provider.</param>
    /// <param name="chosen">What the payer chose of an open amount; null for all that is due.</param>
    /// <param name="now">UTC.</param>
    public Refusal? StartAttempt(Guid attemptId, string method, string provider, ChosenAmount? chosen, DateTimeOffset now)
    {
        if (WhyNotPayable(now) is { } refusal)
        {
            return refusal;
        }

        Tell(new AttemptStarted(attemptId, method, provider, (chosen?.Amount ?? AmountDue).Value) { Options = chosen?.Labels }, Actor.Payer, now);
        return null;
    }

    /// <summary>Writes down that the payer means to transfer the money; refused unless it is payable at this moment.</summary>
    public Refusal? AnnounceTransfer(string method, DateTimeOffset now)
    {
        if (WhyNotPayable(now) is { } refusal)
        {
            return refusal;
        }

        Tell(new TransferAnnounced(method, AmountDue.Value), Actor.Payer, now);
        return null;
    }

    /// <summary>The payment that was waited for did not come, or not as agreed: it can be paid again until it expires. Says nothing when nothing was awaited.</summary>
    public void StopAwaiting(Guid attemptId, string method, Actor actor, DateTimeOffset now)
    {
        if (Status == PaymentRequestStatus.Processing)
        {
            Go(AmountPaid == 0 ? PaymentRequestVerb.ReopenUnpaid : PaymentRequestVerb.ReopenPartlyPaid);
            Tell(new PaymentFellThrough(attemptId, method), actor, now);
        }
    }

    /// <summary>Tells that an attempt ended without money.</summary>
    public void EndAttempt(AttemptEnded fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>The provider took a payment in time but has yet to confirm it. Calling it again tells nothing new.</summary>
    public Refusal? AwaitConfirmation(Guid attemptId, string method, long amount, Actor actor, DateTimeOffset now)
    {
        if (Status == PaymentRequestStatus.Processing)
        {
            return null;
        }

        if (Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now >= ExpiresAt)
        {
            return Late;
        }

        if (Go(PaymentRequestVerb.AwaitConfirmation) is { } refusal)
        {
            return refusal;
        }

        Tell(new PaymentAwaited(attemptId, method, amount), actor, now);
        return null;
    }

    /// <summary>Money came: it settles what is due, or it is refused and has to be recorded as a surplus.</summary>
    /// <param name="paymentId">The payment's row.</param>
    /// <param name="attemptId">The attempt it belongs to, if any.</param>
    /// <param name="method">Key of the method.</param>
    /// <param name="amount">What came.</param>
    /// <param name="actor">Who reports it.</param>
    /// <param name="now">UTC.</param>
    public Refusal? Settle(Guid paymentId, Guid? attemptId, string method, Money amount, Actor actor, DateTimeOffset now)
    {
        if (amount.Currency != Amount.Currency || WhatIsLeftAfter(amount.Value) is not { } rest)
        {
            var verbForStatus = PaymentRequestTransitions.Apply(Status, PaymentRequestVerb.SettleFully);
            return verbForStatus.Reason ?? new Refusal("amount-differs", "The amount is not what was due.");
        }

        if (Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now >= ExpiresAt)
        {
            return Late;
        }

        return Settle(new PaymentSettled(paymentId, attemptId, method, amount.Value, rest), actor, now);
    }

    /// <summary>Somebody vouches that it was paid outside the portal; refused unless it is payable at this moment.</summary>
    public Refusal? MarkPaid(Guid paymentId, OutsidePayment paid, Actor actor, DateTimeOffset now) =>
        WhyNotPayable(now) ?? Settle(
            new PaymentSettled(paymentId, null, OutsidePayment.Method, paid.Amount.Value, WhatIsLeftAfter(paid.Amount.Value) ?? 0) { PaidOn = paid.PaidOn, Note = paid.Note }, actor, now);

    /// <summary>Money came that was not due. It is told whatever the status; money is never dropped.</summary>
    public void RecordSurplus(SurplusRecorded fact, Actor actor, DateTimeOffset now)
    {
        Go(PaymentRequestVerb.RecordSurplus);
        Tell(fact, actor, now);
    }

    /// <summary>Money that was due went back to the payer; refused when it is more than is left of it.</summary>
    public Refusal? Refund(Guid refundId, long amount, Actor actor, DateTimeOffset now)
    {
        if (amount <= 0 || amount > AmountPaid - AmountRefunded)
        {
            var verbForStatus = PaymentRequestTransitions.Apply(Status, PaymentRequestVerb.RefundFully);
            return verbForStatus.Reason ?? new Refusal("refund-too-large", "No more can go back than was paid.");
        }

        if (Go(AmountRefunded + amount == AmountPaid ? PaymentRequestVerb.RefundFully : PaymentRequestVerb.RefundPart) is { } refusal)
        {
            return refusal;
        }

        AmountRefunded += amount;
        Tell(new MoneyRefunded(refundId, amount), actor, now);
        return null;
    }

    /// <summary>Writes down that money is to go back, or that it did not after all; the status changes when it has.</summary>
    public void TellRefund(PaymentRequestEvent fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>Money that was due has gone back to the payer. It is told whatever the status: what left is never denied.</summary>
    public void RecordRefund(Guid refundId, long amount, Actor actor, DateTimeOffset now)
    {
        Go(AmountRefunded + amount == AmountPaid ? PaymentRequestVerb.RefundFully : PaymentRequestVerb.RefundPart);
        AmountRefunded += amount;
        Tell(new MoneyRefunded(refundId, amount), actor, now);
    }

    /// <summary>Money that had not been due has gone back: the status has nothing to do with it.</summary>
    public void RefundSurplus(SurplusRefunded fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>The payer's bank took a payment back.</summary>
    public Refusal? ChargeBack(Guid chargebackId, long amount, Actor actor, DateTimeOffset now)
    {
        if (Go(PaymentRequestVerb.ChargeBack) is { } refusal)
        {
            return refusal;
        }

        Tell(new MoneyChargedBack(chargebackId, amount), actor, now);
        return null;
    }

    /// <summary>The payer's bank took money back that had not been due: nothing is owed back any more, and the status has nothing to do with it.</summary>
    public void ChargeBackSurplus(SurplusChargedBack fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>A transfer was not for this request: what it settled is due again, and the request is payable until it expires. Refused where money has gone back since, or a payment is
    /// under way. What had expired or was cancelled stays so.</summary>
    /// <param name="paymentId">The payment that is undone; the caller has made sure that nothing of it went back.</param>
    /// <param name="amount">What it settled.</param>
    public Refusal? Unmatch(Guid paymentId, long amount, Actor actor, DateTimeOffset now)
    {
        if (Go(AmountPaid == amount ? PaymentRequestVerb.UnmatchAll : PaymentRequestVerb.UnmatchPart) is { } refusal)
        {
            return refusal;
        }

        AmountPaid -= amount;
        PaidAt = null;
        Tell(new TransferUnmatched(paymentId, amount), actor, now);
        return null;
    }

    /// <summary>A transfer that was not due was not for this request at all: the status has nothing to do with it.</summary>
    public void UnmatchSurplus(SurplusUnmatched fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>Money that had been taken back came again; the status says so once no other payment of the request is charged back.</summary>
    public Refusal? WinBack(ChargebackReversed fact, Actor actor, DateTimeOffset now)
    {
        var verb = AmountRefunded == 0 ? PaymentRequestVerb.WinBack : AmountRefunded < AmountPaid ? PaymentRequestVerb.WinBackPartlyRefunded : PaymentRequestVerb.WinBackRefunded;
        if (fact.IsLast && Go(verb) is { } refusal)
        {
            return refusal;
        }

        Tell(fact, actor, now);
        return null;
    }

    /// <summary>Money that had not been due and had been taken back came again.</summary>
    public void WinBackSurplus(SurplusChargebackReversed fact, Actor actor, DateTimeOffset now) => Tell(fact, actor, now);

    /// <summary>What is left to pay after money of this amount; null when it is not what was asked for. An open amount is paid by whatever was chosen of it.</summary>
    public long? WhatIsLeftAfter(long value) =>
        AmountScheme is null ? value > 0 && value <= AmountDue.Value ? AmountDue.Value - value : null
        : AmountPaid == 0 && AmountScheme.Accepts(value) ? 0
        : null;

    private Refusal? Settle(PaymentSettled fact, Actor actor, DateTimeOffset now)
    {
        if (Go(fact.Due == 0 ? PaymentRequestVerb.SettleFully : PaymentRequestVerb.SettlePart) is { } refusal)
        {
            return refusal;
        }

        AmountPaid += fact.Amount;
        PaidAt = fact.Due == 0 ? now : PaidAt;
        Tell(fact, actor, now);
        return null;
    }
}
