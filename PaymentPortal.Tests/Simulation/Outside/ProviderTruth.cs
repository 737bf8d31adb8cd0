using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Outside;

/// <summary>The provider's own books. It keeps every promise of the seam; that its answers get lost, come late or twice is the network's doing.</summary>
internal sealed class ProviderTruth(Func<DateTimeOffset> now, Dice dice, NoticeQueue notices)
{
    private const string TakenByMerchant = "paypal";

    /// <summary>What the payer agreed to and nobody took lapses.</summary>
    private static readonly TimeSpan Lapse = TimeSpan.FromHours(3);

    private readonly Dictionary<Guid, TruePayment> payments = [];
    private int captures;

    public IEnumerable<TruePayment> Payments => payments.Values;

    public TruePayment? Find(Guid attemptId) => payments.GetValueOrDefault(attemptId);

    public ProviderStart Start(ProviderOrder order)
    {
        var payment = Known(order.AttemptId) ?? (payments[order.AttemptId] = new TruePayment(order.AttemptId) { Ordered = order.Amount, ExpiresAt = order.ExpiresAt, IsTakenByMerchant = order.Method == TakenByMerchant });
        return payment.IsCalledOff || payment.Phase == ProviderPhase.Cancelled
            ? throw new ProviderRefusedException(ProviderRefusedException.CalledOff)
            : new ProviderStart(payment.Reference, $"https://provider.example/{order.AttemptId:N}");
    }

    public ProviderState Fetch(Guid attemptId) => Known(attemptId)?.State ?? ProviderState.Unknown;

    /// <summary>Takes what the payer agreed to, once.</summary>
    public ProviderState Take(Guid attemptId)
    {
        var payment = Known(attemptId);
        if (payment is { Phase: ProviderPhase.Approved, Ordered: { } amount })
        {
            Capture(payment, amount.Value, amount.Currency.Code, mustBeTold: false);
        }

        return payment?.State ?? ProviderState.Unknown;
    }

    /// <summary>The payer agrees to what the merchant then takes.</summary>
    public void Approve(TruePayment payment)
    {
        payment.ExpiresAt = now() + Lapse;
        Turn(payment, ProviderPhase.Approved);
    }

    /// <summary>What was agreed to or waits for its bank cannot be called off any more, nor what has brought money.</summary>
    public ProviderState Cancel(Guid attemptId)
    {
        var payment = Known(attemptId) ?? (payments[attemptId] = new TruePayment(attemptId));
        if (payment.Phase == ProviderPhase.Open)
        {
            payment.Phase = ProviderPhase.Cancelled;
        }

        payment.IsCalledOff |= payment.Phase is ProviderPhase.Cancelled or ProviderPhase.Refused or ProviderPhase.Expired;
        return payment.State;
    }

    public ProviderRefund Refund(ProviderRefundOrder order)
    {
        var payment = Known(order.AttemptId) ?? throw new ProviderRefusedException("capture-not-found");
        var refund = payment.Refunds.Find(refund => refund.RefundId == order.RefundId);
        if (refund is null)
        {
            refund = Decide(payment, order);
            payment.Refunds.Add(refund);
        }

        return refund.IsRefused ? throw new ProviderRefusedException("refund-refused") : refund.AsReported;
    }

    /// <summary>Money moves.</summary>
    /// <param name="payment">By which payment.</param>
    /// <param name="value">Minor units.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="mustBeTold">Nobody will ask of it again, so its notice is repeated until it is taken.</param>
    public void Capture(TruePayment payment, long value, string currency, bool mustBeTold)
    {
        payment.Captures.Add(new TrueCapture($"cap_{++captures}", value, currency));
        payment.Phase = ProviderPhase.Captured;
        notices.Tell(payment.AttemptId, mustBeTold);
    }

    /// <summary>How a payment without money goes on.</summary>
    public void Turn(TruePayment payment, ProviderPhase phase)
    {
        payment.Phase = phase;
        notices.Tell(payment.AttemptId, mustArrive: false);
    }

    private TruePayment? Known(Guid attemptId)
    {
        var payment = Find(attemptId);
        if (payment is { Phase: ProviderPhase.Open or ProviderPhase.Approved } && now() >= payment.ExpiresAt)
        {
            Turn(payment, ProviderPhase.Expired);
        }

        return payment;
    }

    private TrueRefund Decide(TruePayment payment, ProviderRefundOrder order)
    {
        var capture = payment.Captures.Find(capture => capture.Id == order.CaptureId);
        var given = payment.Refunds.Where(refund => refund.CaptureId == order.CaptureId && refund.Phase != ProviderRefundPhase.Failed).Sum(refund => refund.Value);
        var isRefused = capture is null || capture.IsChargedBack || order.Amount.Currency.Code != capture.Currency || given + order.Amount.Value > capture.Value || dice.Hits(6);
        return new TrueRefund(order.RefundId, order.CaptureId, order.Amount.Value)
        {
            IsRefused = isRefused,
            Phase = isRefused ? ProviderRefundPhase.Failed : dice.Weigh((5, ProviderRefundPhase.Succeeded), (3, ProviderRefundPhase.Pending), (1, ProviderRefundPhase.Failed)),
        };
    }
}
