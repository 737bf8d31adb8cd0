using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>Money on its way back. To a card or wallet it goes at once; to a bank account it takes its time.</summary>
public sealed partial class SandboxPayment
{
    /// <summary>Takes a refund on.</summary>
    /// <param name="merchantReference">The merchant's id of it.</param>
    /// <param name="captureId">The money that it is taken from.</param>
    /// <param name="value">Minor units.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="arrives">When money arrives that takes its time.</param>
    internal Outcome<SandboxRefund> GiveBack(string merchantReference, string captureId, long value, string currency, DateTimeOffset arrives)
    {
        if (Refunds?.FirstOrDefault(refund => refund.MerchantReference == merchantReference) is { } known)
        {
            return known.CaptureId == captureId && known.Value == value && known.Currency == currency ? known : new Refusal("order-differs", "This merchant reference was used for another refund.");
        }

        if (Captures.FirstOrDefault(capture => capture.Id == captureId && capture.Currency == currency) is not { } capture)
        {
            return new Refusal("capture-not-found", "There is no such money.");
        }

        if (capture.ChargedBack)
        {
            return new Refusal("charged-back", "The payer's bank took this money back.");
        }

        if (value > Left(capture))
        {
            return new Refusal("refund-too-large", "There is not so much left of this money.");
        }

        var takesTime = Method is "sepaDebit" or "klarna";
        var refund = new SandboxRefund($"rfd_{Id:N}_{(Refunds?.Count ?? 0) + 1}", merchantReference, captureId, value, currency, takesTime ? "pending" : "succeeded");
        Refunds = [.. Refunds ?? [], refund];
        RefundAt = takesTime ? RefundAt ?? arrives : RefundAt;
        Tell(new SandboxNews("refunded"));
        return refund;
    }

    /// <summary>Refunds that are on their way arrive when their time has come.</summary>
    internal void GiveBackWhenDue(DateTimeOffset now)
    {
        if (RefundAt <= now)
        {
            ConfirmRefunds();
        }
    }

    /// <summary>What is on its way back arrives.</summary>
    internal void ConfirmRefunds() => EndRefunds("succeeded", null);

    /// <summary>What is on its way back comes back to the merchant: the payer's account is closed.</summary>
    internal void FailRefunds() => EndRefunds("failed", "account-closed");

    private void EndRefunds(string status, string? reason)
    {
        if (RefundAt is not null)
        {
            Refunds = [.. (Refunds ?? []).Select(refund => refund.Status == "pending" ? refund with { Status = status, Reason = reason } : refund)];
            RefundAt = null;
            Tell(new SandboxNews("refunded"));
        }
    }

    /// <summary>Whether the bank can take it back: what has gone back in full cannot go back once more.</summary>
    private bool IsThere(SandboxCapture capture) => !capture.ChargedBack && Left(capture) > 0;

    private long Left(SandboxCapture capture) => capture.Value - (Refunds ?? []).Where(refund => refund.CaptureId == capture.Id && refund.Status != "failed").Sum(refund => refund.Value);
}
