using System.Globalization;
using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>The account that a statement is of, always written the same way, so that the files of all formats meet.</summary>
internal static partial class OwnAccount
{
    /// <summary>The IBAN; that of a German bank code and account number, which older formats name; anything else as the bank writes it. Empty for nothing.</summary>
    public static string Of(string? text)
    {
        var name = BankText.Of(text, BankText.LongestAccount + 10);
        if (Iban.TryParse(name, out var iban) || (CurrencyBehind().Match(name) is { Success: true } match && Iban.TryParse(match.Groups[1].Value, out iban)))
        {
            return iban.Value;
        }

        return German().Match(name) is { Success: true } german ? IbanOf(german.Groups["bank"].Value, german.Groups["account"].Value) : BankText.Of(name, BankText.LongestAccount);
    }

    private static string IbanOf(string bank, string account)
    {
        var body = bank + account.PadLeft(10, '0');
        return string.Create(CultureInfo.InvariantCulture, $"DE{98 - Mod97.Of(body + "DE00"):00}{body}");
    }

    [GeneratedRegex(@"^(?<bank>\d{8})/(?<account>\d{1,10})([A-Z]{3})?$")]
    private static partial Regex German();

    [GeneratedRegex(@"^([A-Z]{2}\d{2}[A-Z0-9 ]+?)/?[A-Z]{3}$")]
    private static partial Regex CurrencyBehind();
}
