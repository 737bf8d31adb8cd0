using Stripe;
using Stripe.Checkout;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Stripe's states in ours. What contradicts itself is unclear, never guessed.</summary>
internal static class StripeTranslation
{
    private const int LongestId = 128;

    /// <summary>The money's id is that of the payment intent: it never changes, and refunds and disputes name it.</summary>
    public static string MoneyOf(PaymentIntent intent) => Known(intent.Id);

    /// <summary>What a session says, taken that no bank has taken money back.</summary>
    /// <param name="session">With its payment intent and that one's latest charge.</param>
    public static ProviderState State(Session session, Guid attemptId)
    {
        Check(session, attemptId);
        var intent = session.PaymentIntent;
        if (intent is null && session.PaymentIntentId is not null)
        {
            throw new ProviderUnclearException("Stripe left the payment out of its answer.");
        }

        // Money counts, whatever the session around it says.
        if (intent?.Status == "succeeded")
        {
            var amount = StripeAmounts.FromStripe(intent.AmountReceived, intent.Currency);
            return new ProviderState(ProviderPhase.Captured, [new ProviderCapture(MoneyOf(intent), amount.Value, amount.Currency.Code)]);
        }

        var reason = StripeReasons.OfPayment(intent?.LastPaymentError?.DeclineCode ?? intent?.LastPaymentError?.Code);
        return (session.Status, session.PaymentStatus) switch
        {
            (_, not "unpaid") => throw new ProviderUnclearException("Stripe calls a session paid that brought no money."),
            ("open", _) => Nothing(intent?.Status == "processing" ? ProviderPhase.Pending : ProviderPhase.Open),
            ("expired", _) => Nothing(intent?.Status == "processing" ? ProviderPhase.Pending : ProviderPhase.Expired, reason),
            ("complete", _) => intent?.Status switch
            {
                "processing" or "requires_action" => Nothing(ProviderPhase.Pending),
                "requires_payment_method" => Nothing(ProviderPhase.Refused, reason),
                "canceled" => Nothing(ProviderPhase.Cancelled, reason),
                _ => throw new ProviderUnclearException("The payment's status is not known."),
            },
            _ => throw new ProviderUnclearException("The session's status is not known."),
        };
    }

    /// <summary>Whether a dispute has taken the money away: an inquiry does not yet, a won one has brought it back (docs.stripe.com/disputes).</summary>
    public static bool TookMoney(Dispute dispute) => dispute.Status switch
    {
        "needs_response" or "under_review" or "lost" or "appeal_needs_response" or "appeal_under_review" => true,
        "warning_needs_response" or "warning_under_review" or "warning_closed" or "won" or "prevented" => false,
        _ => throw new ProviderUnclearException("The dispute's status is not known."),
    };

    /// <summary>How a refund stands.</summary>
    public static ProviderRefund Refund(Refund refund, ProviderRefundOrder order)
    {
        var amount = StripeAmounts.FromStripe(refund.Amount, refund.Currency);
        if (amount != order.Amount || refund.PaymentIntentId != order.CaptureId || !IsFor(refund, order))
        {
            throw new ProviderUnclearException("Stripe answered about another refund.");
        }

        return new ProviderRefund(Known(refund.Id), refund.Status switch
        {
            "pending" or "requires_action" => ProviderRefundPhase.Pending,
            "succeeded" => ProviderRefundPhase.Succeeded,
            "failed" or "canceled" => ProviderRefundPhase.Failed,
            _ => throw new ProviderUnclearException("The refund's status is not known."),
        }, refund.Status is "failed" or "canceled" ? StripeReasons.OfRefund(refund.FailureReason) : null);
    }

    /// <summary>Whether it is the refund that was ordered.</summary>
    public static bool IsFor(Refund refund, ProviderRefundOrder order) => refund.Metadata?.GetValueOrDefault(StripeProvider.RefundMark) == StripeOrder.Id(order.RefundId);

    /// <summary>An answer about another attempt is none.</summary>
    public static void Check(Session session, Guid attemptId)
    {
        Known(session.Id);
        if (session.ClientReferenceId != StripeOrder.Id(attemptId))
        {
            throw new ProviderUnclearException("Stripe answered about another payment.");
        }
    }

    private static ProviderState Nothing(ProviderPhase phase, string? reason = null) => new(phase, [], reason);

    private static string Known(string? id) => id is { Length: > 0 and <= LongestId } ? id : throw new ProviderUnclearException("Stripe named no id.");
}
