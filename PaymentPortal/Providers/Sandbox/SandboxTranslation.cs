using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>The sandbox's words in ours. What makes no sense is unclear, never guessed.</summary>
internal static class SandboxTranslation
{
    private const int LongestId = 128;

    public static SandboxMessages.Order Order(ProviderOrder order) => new(
        Reference(order.AttemptId), order.Method, new SandboxMessages.Amount(order.Amount.Value, order.Amount.Currency.Code), order.Payee, order.Reference, order.Description,
        order.Language, order.ReturnUrl, order.NotificationUrl, order.ExpiresAt);

    /// <summary>The merchant reference of an attempt.</summary>
    public static string Reference(Guid attemptId) => attemptId.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>Where the payer goes on; refused when the payment was called off before it began.</summary>
    public static ProviderStart Start(SandboxMessages.Payment payment, Guid attemptId)
    {
        Check(payment, attemptId);
        if (payment.Status == "cancelled")
        {
            throw new ProviderRefusedException(ProviderRefusedException.CalledOff);
        }

        return Uri.TryCreate(payment.CheckoutUrl, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
            ? new ProviderStart(payment.Id!, page.AbsoluteUri)
            : throw new ProviderUnclearException("The provider named no page for the payer.");
    }

    public static ProviderState State(SandboxMessages.Payment payment, Guid attemptId)
    {
        Check(payment, attemptId);
        var captures = (payment.Captures ?? []).Select(Capture).ToList();
        var phase = payment.Status switch
        {
            "open" => ProviderPhase.Open,
            "pending" => ProviderPhase.Pending,
            "captured" => ProviderPhase.Captured,
            "refused" => ProviderPhase.Refused,
            "cancelled" => ProviderPhase.Cancelled,
            "expired" => ProviderPhase.Expired,
            _ => throw new ProviderUnclearException("The provider's status is not known."),
        };
        return (phase == ProviderPhase.Captured) == (captures.Count > 0)
            ? new ProviderState(phase, captures, Reason(payment.Reason))
            : throw new ProviderUnclearException("The provider's status and its money contradict each other.");
    }

    public static SandboxMessages.RefundOrder Refund(ProviderRefundOrder order) =>
        new(Reference(order.RefundId), order.CaptureId, new SandboxMessages.Amount(order.Amount.Value, order.Amount.Currency.Code), order.Reason);

    /// <summary>How a refund stands.</summary>
    public static ProviderRefund Refund(SandboxMessages.Refund refund, ProviderRefundOrder order)
    {
        if (refund.MerchantReference != Reference(order.RefundId) || refund.Id is not { Length: > 0 and <= LongestId } id
            || refund.Amount?.Value != order.Amount.Value || refund.Amount.Currency != order.Amount.Currency.Code)
        {
            throw new ProviderUnclearException("The provider answered about another refund.");
        }

        return refund.Status switch
        {
            "pending" => new ProviderRefund(id, ProviderRefundPhase.Pending),
            "succeeded" => new ProviderRefund(id, ProviderRefundPhase.Succeeded),
            "failed" => new ProviderRefund(id, ProviderRefundPhase.Failed, refund.Reason is "account-closed" ? refund.Reason : null),
            _ => throw new ProviderUnclearException("The refund's status is not known."),
        };
    }

    private static void Check(SandboxMessages.Payment payment, Guid attemptId)
    {
        if (payment.MerchantReference != Reference(attemptId) || payment.Id is not { Length: > 0 and <= LongestId })
        {
            throw new ProviderUnclearException("The provider answered about another payment.");
        }
    }

    private static ProviderCapture Capture(SandboxMessages.Capture? capture) =>
        capture is { Id.Length: > 0 and <= LongestId, Amount: { Value: > 0 and <= Money.Largest, Currency: { } code } } && Currency.TryFind(code, out _)
            ? new ProviderCapture(capture.Id, capture.Amount.Value.Value, code, capture.ChargedBack)
            : throw new ProviderUnclearException("The provider named money that cannot be.");

    /// <summary>The reasons that have words for the payer; any other is told as a plain refusal.</summary>
    private static string? Reason(string? reason) => reason is "limit" or "insufficient-funds" or "card-expired" ? reason : null;
}
