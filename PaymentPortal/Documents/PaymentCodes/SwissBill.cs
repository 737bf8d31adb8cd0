using System.Globalization;
using System.Text;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>What a Swiss QR-bill says (SIX, Implementation Guidelines QR-bill 2.3): in its code and in words on the slip.</summary>
public sealed record SwissBill
{
    /// <summary>Characters of message and bill information together.</summary>
    public const int LongestMessage = 140;

    /// <summary>Bytes of a symbol of version 25 at level M, the largest one allowed.</summary>
    public const int MostBytes = 997;

    private SwissBill(Iban account, SwissAddress creditor, SwissAddress? debtor, Money amount, string reference, string printedReference, string message) =>
        (Account, Creditor, Debtor, Amount, Reference, PrintedReference, Message) = (account, creditor, debtor, amount, reference, printedReference, message);

    public Iban Account { get; }

    public SwissAddress Creditor { get; }

    /// <summary>Null leaves a field to fill in by hand.</summary>
    public SwissAddress? Debtor { get; }

    public Money Amount { get; }

    public string Reference { get; }

    /// <summary>The reference in its groups.</summary>
    public string PrintedReference { get; }

    /// <summary>For the payer to read; at most 140 characters.</summary>
    public string Message { get; }

    /// <summary>The text of the code.</summary>
    public string Payload => Write(Message);

    /// <summary>The bill; null where there can be none: another currency than franc and euro, an account outside Switzerland and Liechtenstein, an amount out of range, no whole address of
    /// the creditor, a QR-IBAN without QR reference or another account with one.</summary>
    /// <param name="account">IBAN or QR-IBAN.</param>
    /// <param name="creditor">Who is paid.</param>
    /// <param name="debtor">Who pays, where it is known.</param>
    /// <param name="amount">0.01 to 999,999,999.99.</param>
    /// <param name="reference">A QR reference for a QR-IBAN, a creditor reference (ISO 11649) for any other account.</param>
    /// <param name="message">What it is for.</param>
    public static SwissBill? Of(Iban account, SwissAddress? creditor, SwissAddress? debtor, Money amount, string reference, string? message)
    {
        var printed = account.IsQrIban
            ? QrReference.TryParse(reference, out var digits) ? digits.Grouped : null
            : CreditorReference.TryParse(reference, out var letters) ? letters.Grouped : null;
        if (!account.IsSwiss || creditor is null || printed is null || amount.Currency.Code is not ("CHF" or "EUR") || amount.Value is < 1 or > Money.Largest)
        {
            return null;
        }

        var bill = new SwissBill(account, creditor, debtor, amount, printed.Replace(" ", "", StringComparison.Ordinal), printed, SwissText.Of(message, LongestMessage));
        return bill.Fits(bill.Message) ? bill : bill.Shortened();
    }

    private SwissBill? Shortened()
    {
        var text = Message;
        while (text.Length > 0 && !Fits(text))
        {
            text = text[..^1].TrimEnd();
        }

        return Fits(text) ? new SwissBill(Account, Creditor, Debtor, Amount, Reference, PrintedReference, text) : null;
    }

    private bool Fits(string message) => Encoding.UTF8.GetByteCount(Write(message)) <= MostBytes;

    private string Write(string message) => string.Join('\n',
    [
        "SPC", "0200", "1", Account.Value,
        .. Creditor.Elements,
        .. Nobody,
        Amount.Major.ToString("0.00", CultureInfo.InvariantCulture), Amount.Currency.Code,
        .. Debtor?.Elements ?? Nobody,
        Account.IsQrIban ? "QRR" : "SCOR", Reference, message, "EPD",
    ]);

    /// <summary>The ultimate creditor, who may not be filled in yet, and a debtor who is not known.</summary>
    private static IEnumerable<string> Nobody => Enumerable.Repeat("", 7);
}
