using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>Cases come and go with the facts that they are about, in the same transaction.</summary>
public sealed class RaiseCases : IConsequence
{
    public void Follow(PaymentPortalDbContext db, PaymentRequest request, TimelineEntry entry)
    {
        var at = entry.OccurredAt;
        switch (entry.Event)
        {
            case SurplusRecorded fact:
                Raise(db, fact.PaymentId, AttentionKinds.OfSurplus(fact.Reason), request, Money.Of(fact.Amount, fact.Currency), fact.Reason, at);
                break;
            case SurplusRefunded fact when IsAllBack(db, fact):
                Settle(db, fact.PaymentId, at);
                break;
            case SurplusChargedBack fact:
                Settle(db, fact.PaymentId, at);
                break;
            case MoneyChargedBack fact:
                Raise(db, fact.ChargebackId, AttentionKind.ChargedBack, request, Money.Of(fact.Amount, request.CurrencyCode), null, at);
                break;
            case ChargebackReversed fact:
                Settle(db, fact.ChargebackId, at);
                break;
            case SurplusChargebackReversed fact:
                db.Set<AttentionCase>().Find(fact.PaymentId)?.Reopen(Actor.Portal, at);
                break;
            case SurplusUnmatched fact:
                Settle(db, fact.PaymentId, at);
                break;
            case RefundRequested { AwaitsApproval: true } fact:
                Raise(db, fact.RefundId, AttentionKind.AwaitsApproval, request, Money.Of(fact.Amount, fact.Currency), null, at);
                break;
            case RefundApproved fact:
                Settle(db, fact.RefundId, at);
                break;
            case RefundRejected fact:
                Settle(db, fact.RefundId, at);
                break;
            case RefundFailed fact:
                Raise(db, fact.RefundId, AttentionKind.RefundFailed, request, Money.Of(fact.Amount, fact.Currency), fact.Code, at);
                break;
            case MessageFailed fact:
                Raise(db, fact.MessageId, AttentionKind.Undelivered, request, request.AmountDue, fact.Code, at);
                break;
            case MessageAccepted or PaymentSettled { Due: 0 }:
                SettleUndelivered(db, request.Id, at);
                break;
        }
    }

    private static void Raise(PaymentPortalDbContext db, Guid id, AttentionKind kind, PaymentRequest request, Money amount, string? detail, DateTimeOffset at)
    {
        if (db.Set<AttentionCase>().Find(id) is { } known)
        {
            known.Raise(kind, detail, at);
        }
        else
        {
            db.Add(AttentionCase.Open(id, kind, at, request.Id, request.BrandId, amount, detail));
        }
    }

    private static void Settle(PaymentPortalDbContext db, Guid id, DateTimeOffset at) => db.Set<AttentionCase>().Find(id)?.Close("settled", Actor.Portal, null, at);

    private static void SettleUndelivered(PaymentPortalDbContext db, Guid requestId, DateTimeOffset at)
    {
        foreach (var open in db.Set<AttentionCase>().Where(one => one.PaymentRequestId == requestId && one.State == AttentionState.Open && one.Kind == AttentionKind.Undelivered).ToList())
        {
            open.Close("settled", Actor.Portal, null, at);
        }
    }

    private static bool IsAllBack(PaymentPortalDbContext db, SurplusRefunded fact)
    {
        var came = db.Payments.Where(payment => payment.Id == fact.PaymentId).Select(payment => payment.AmountValue).Single();
        var back = db.Refunds.Where(refund => refund.PaymentId == fact.PaymentId && refund.State == RefundState.Succeeded && refund.Id != fact.RefundId).Sum(refund => refund.AmountValue);
        return back + fact.Amount >= came;
    }
}
