using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Payments;

/// <summary>Holds a provider's state against an attempt and its request and decides what is new: pure, so that every order of events can be tried.</summary>
/// <param name="attempt">The attempt.</param>
/// <param name="request">Its request.</param>
/// <param name="known">Payments of the attempt that are recorded already.</param>
/// <param name="now">UTC.</param>
internal sealed class AttemptRecord(PaymentAttempt attempt, PaymentRequest request, IReadOnlyList<Payment> known, DateTimeOffset now)
{
    private readonly Actor actor = Actor.Provider(attempt.Provider);

    private readonly List<Payment> received = [];

    /// <summary>Records what is new and answers the payments to add. What was taken back is left to <see cref="TakeBack"/>, which belongs into a save of its own:
    /// money that came and went before anybody looked has to pass through every status on its way.</summary>
    /// <param name="state">The provider's word.</param>
    /// <param name="ending">How an attempt that was called off ends.</param>
    public IReadOnlyList<Payment> Apply(ProviderState state, PaymentAttemptState ending)
    {
        foreach (var capture in state.Captures)
        {
            if (Find(capture) is null)
            {
                received.Add(Receive(capture));
            }
        }

        if (state.Captures.Count == 0)
        {
            ApplyWithoutMoney(state, ending);
        }
        else if (attempt.IsLive)
        {
            // The provider names money that belongs to another attempt; this one is still unknown.
            attempt.AskAgain(now);
        }

        return received;
    }

    /// <summary>Records which of the payments the payer's bank has taken back.</summary>
    public void TakeBack(ProviderState state)
    {
        foreach (var payment in state.Captures.Where(capture => capture.ChargedBack).Select(Find).OfType<Payment>().Where(payment => payment.AttemptId == attempt.Id && payment.ChargedBackAt is null))
        {
            payment.ChargeBack(now);
            if (payment.Kind == PaymentKind.Settlement)
            {
                request.ChargeBack(payment.Id, payment.AmountValue, actor, now);
            }
            else
            {
                request.ChargeBackSurplus(new SurplusChargedBack(payment.Id, payment.AmountValue, payment.CurrencyCode), actor, now);
            }
        }
    }

    /// <summary>Records which of the payments that had been taken back came again.</summary>
    /// <param name="state">The provider's word.</param>
    /// <param name="othersAreGone">Whether another attempt's payment of the request is still charged back.</param>
    public void WinBack(ProviderState state, bool othersAreGone)
    {
        var won = state.Captures.Where(capture => !capture.ChargedBack).Select(Find).OfType<Payment>().Where(payment => payment.AttemptId == attempt.Id && payment.ChargedBackAt is not null).ToList();
        foreach (var payment in won)
        {
            payment.WinBack();
            if (payment.Kind == PaymentKind.Settlement)
            {
                var isLast = !othersAreGone && known.All(other => other.Kind != PaymentKind.Settlement || other.ChargedBackAt is null);
                request.WinBack(new ChargebackReversed(payment.Id, payment.AmountValue, isLast), actor, now);
            }
            else
            {
                request.WinBackSurplus(new SurplusChargebackReversed(payment.Id, payment.AmountValue, payment.CurrencyCode), actor, now);
            }
        }
    }

    private Payment? Find(ProviderCapture capture) => known.Concat(received).FirstOrDefault(payment => payment.ProviderPaymentId == capture.Id);

    private Payment Receive(ProviderCapture capture)
    {
        var id = Ids.New(now);
        var amount = Money.Of(capture.Value, capture.CurrencyCode);
        var surplus = amount.Currency != attempt.Amount.Currency ? "currency-differs"
            : amount != attempt.Amount ? "amount-differs"
            : Reason(request.Settle(id, attempt.Id, attempt.Method, amount, actor, now));
        if (surplus is not null)
        {
            request.RecordSurplus(new SurplusRecorded(id, attempt.Id, attempt.Method, amount.Value, amount.Currency.Code, surplus), actor, now);
            if (attempt.IsLive)
            {
                // Only what this attempt awaited ends with it; money of an old attempt says nothing about the one that is under way.
                request.StopAwaiting(attempt.Id, attempt.Method, actor, now);
            }
        }

        attempt.End(PaymentAttemptState.Succeeded, surplus, now);
        return Payment.Receive(id, attempt, capture.Id, amount, surplus, now);
    }

    private void ApplyWithoutMoney(ProviderState state, PaymentAttemptState ending)
    {
        if (!attempt.IsLive)
        {
            return;
        }

        switch (state.Phase)
        {
            case ProviderPhase.Pending:
                request.AwaitConfirmation(attempt.Id, attempt.Method, attempt.AmountValue, actor, now);
                attempt.Await();
                attempt.AskAgain(now);
                break;
            case ProviderPhase.Refused:
                End(ending == PaymentAttemptState.Failed ? ending : PaymentAttemptState.Refused, state.Reason);
                break;
            case ProviderPhase.Cancelled:
                End(ending, state.Reason);
                break;
            case ProviderPhase.Expired:
                End(PaymentAttemptState.Expired, state.Reason);
                break;
            default:
                attempt.AskAgain(now);
                break;
        }
    }

    private void End(PaymentAttemptState ending, string? reason)
    {
        attempt.End(ending, reason, now);
        request.StopAwaiting(attempt.Id, attempt.Method, actor, now);
        request.EndAttempt(new AttemptEnded(attempt.Id, attempt.Method, ending.ToString().ToLowerInvariant(), reason), actor, now);
    }

    /// <summary>Why money that a request refuses is a surplus; null when it was not refused.</summary>
    internal static string? Reason(Refusal? refusal) => refusal?.Code switch
    {
        null => null,
        "amount-differs" => "amount-differs",
        "request-expired" or "request-cancelled" or "request-not-sent" => "late",
        _ => "duplicate",
    };
}
