using System.Globalization;
using System.Text;
using PaymentPortal.Documents.Layout;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>The text of a SEPA transfer code ("GiroCode"), EPC069-12 version 002, UTF-8: banking apps fill in the transfer from it.</summary>
public static class EpcPayload
{
    /// <summary>Bytes of a symbol of version 13 at level M, the largest one allowed.</summary>
    public const int MostBytes = 331;

    /// <summary>The smallest amount, in cents.</summary>
    private const long LeastCents = 1;

    /// <summary>The text of the code, or nothing when the transfer cannot be written as one: other currency than euro, amount out of range, no name, an account or bank code of the wrong shape.</summary>
    /// <param name="holder">Exact name of the account's holder (verification of payee compares it); 70 letters are carried.</param>
    /// <param name="iban">Valid IBAN, with or without blanks.</param>
    /// <param name="bic">8 or 11 characters, or nothing inside the European Economic Area.</param>
    /// <param name="amount">0.01 to 999,999,999.99 euro.</param>
    /// <param name="reference">A creditor reference (ISO 11649) is carried as such, anything else as free text; never both.</param>
    public static string? Of(string holder, string iban, string? bic, Money amount, string? reference)
    {
        var name = Cut(PrintedText.Of(holder), 70);
                var bank = Compact(bic);
        if (amount.Currency != Currency.Eur || amount.Value is < LeastCents or > Money.Largest
            || name.Length == 0 || !Iban.TryParse(iban, out var account) || bank.Length is not (0 or 8 or 11))
        {
            return null;
        }

        var isStructured = CreditorReference.TryParse(reference, out var structured);
        var text = isStructured ? "" : Cut(PrintedText.Of(reference), 140);
        var euros = "EUR" + amount.Major.ToString("0.00", CultureInfo.InvariantCulture);
        string Lines(string free) => string.Join('\n', "BCD", "002", "1", "SCT", bank, name, account.Value, euros, "", structured?.Value ?? "", free);
        while (text.Length > 0 && Encoding.UTF8.GetByteCount(Lines(text)) > MostBytes)
        {
            text = Cut(text, text.Length - 1);
        }

        return Encoding.UTF8.GetByteCount(Lines(text)) > MostBytes ? null : Lines(text);
    }

    private static string Compact(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        return (char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)] : text[..longest]).TrimEnd();
    }
}
