using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>The payer's account that a refund is transferred to.</summary>
/// <param name="Name">The account's holder, at most 70 characters.</param>
/// <param name="Iban">The account.</param>
public sealed record RefundAccount(string Name, Iban Iban)
{
    public const int LongestName = 70;

    /// <summary>Reads what was typed; null without an IBAN, which means that the money goes back in another way.</summary>
    internal static RefundAccount? Read(FaultList faults, string? name, string? iban)
    {
        if (string.IsNullOrWhiteSpace(iban))
        {
            return null;
        }

        var holder = faults.Text("/accountName", name, LongestName, required: true);
        if (!Iban.TryParse(iban, out var account, out var fault))
        {
            faults.Add("/iban", "iban-" + FaultCode.Of(fault.Value), "This is not an IBAN.");
        }
        else if (account.IsQrIban)
        {
            faults.Add("/iban", "iban-for-qr-bills", "A QR-IBAN takes only Swiss QR-bills.");
            account = null;
        }

        return account is null ? null : new RefundAccount(holder, account);
    }
}
