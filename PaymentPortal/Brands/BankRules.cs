using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>What a brand's account must be like.</summary>
internal static partial class BankRules
{
    /// <summary>The account in euro normalised; empty when there is none.</summary>
    public static string Iban(FaultList faults, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        if (Read(faults, "/iban", text) is not { } iban)
        {
            return text;
        }

        if (iban.IsQrIban)
        {
            faults.Add("/iban", "iban-for-qr-bills", "A QR-IBAN takes only Swiss QR-bills; it belongs to the account in francs.");
            return text;
        }

        return iban.Value;
    }

    /// <summary>The account in francs, an IBAN or a QR-IBAN, normalised; empty when there is none.</summary>
    public static string ChfIban(FaultList faults, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || Read(faults, "/chfIban", text) is not { } iban)
        {
            return string.IsNullOrWhiteSpace(text) ? "" : text;
        }

        if (!iban.IsSwiss)
        {
            faults.Add("/chfIban", "iban-not-swiss", "A Swiss QR-bill names an account of Switzerland or Liechtenstein.");
            return text;
        }

        return iban.Value;
    }

    /// <summary>The bank's code (ISO 9362); empty when there is none.</summary>
    public static string Bic(FaultList faults, string text)
    {
        var bic = PlainText.Clean(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (bic.Length > 0 && !Code().IsMatch(bic))
        {
            faults.Add("/bic", "not-a-bic", "8 or 11 letters and digits, such as 'COBADEFFXXX'.");
            return text;
        }

        return bic;
    }

    private static Primitives.Iban? Read(FaultList faults, string field, string text)
    {
        if (Primitives.Iban.TryParse(text, out var iban, out var fault))
        {
            return iban;
        }

        faults.Add(field, "iban-" + FaultCode.Of(fault.Value), "This is not an IBAN.");
        return null;
    }

    [GeneratedRegex("^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    private static partial Regex Code();
}
