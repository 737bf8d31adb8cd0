using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>What a brand's account must be like.</summary>
internal static partial class BankRules
{
    /// <summary>The account normalised; empty when there is none.</summary>
    public static string Iban(FaultList faults, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        if (Primitives.Iban.TryParse(text, out var iban, out var fault))
        {
            return iban.Value;
        }

        faults.Add("/iban", "iban-" + FaultCode.Of(fault.Value), "This is not an IBAN.");
        return text;
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

    [GeneratedRegex("^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    private static partial Regex Code();
}
