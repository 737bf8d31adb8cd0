using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Camt;

/// <summary>What a whole entry (Ntry) says, and how it and its parts (TxDtls) become movements. Paths are those of ISO 20022, camt.052, .053 and .054 in any version.</summary>
internal sealed class CamtEntry(int number, string account, int line)
{
    private readonly XmlFields own = new();

    private readonly Dictionary<string, XmlFields> fields = [];

    public int Line => line;

    public int Number => number;

    private XmlFields this[string element] => fields.GetValueOrDefault(element, own);

    /// <summary>Takes one child element of the entry; the first of each name counts.</summary>
    public void Take(string element, XmlFields content) => fields.TryAdd(element, content);

    /// <summary>The amount stands in the element itself, so it is kept apart.</summary>
    public string Amount { get; set; } = "";

    public string Currency { get; set; } = "";

    public string Direction { get; set; } = "";

    public string Reversal { get; set; } = "";

    public string StatusCode { get; set; } = "";

    public string BankReference { get; set; } = "";

    public string Further { get; set; } = "";

    /// <summary>The entry as one movement.</summary>
    /// <param name="details">Its only part, or nothing.</param>
    public BankEntry Whole(XmlFields? details) => Movement(details, ReadAmount(Amount, Currency), IsCredit(Direction), 0);

    /// <summary>One of several parts.</summary>
    /// <param name="details">The part.</param>
    /// <param name="part">Its place, from 1.</param>
    /// <returns>Null when it names no amount in the entry's currency, so that the entry can only be taken as a whole.</returns>
    public BankEntry? Part(XmlFields details, int part)
    {
        var (amount, currency) = details.Has("Amt") ? (details["Amt"], details.CurrencyOf("Amt")) : (details["AmtDtls/TxAmt/Amt"], details.CurrencyOf("AmtDtls/TxAmt/Amt"));
        return amount.Length == 0 || currency != Currency ? null
            : Movement(details, ReadAmount(amount, currency), IsCredit(details.FirstOf("CdtDbtInd") is { Length: > 0 } own ? own : Direction), part);
    }

    private BankEntry Movement(XmlFields? details, long amount, bool isCredit, int part)
    {
        var found = details ?? own;
        var party = isCredit ? "Dbtr" : "Cdtr";
        var texts = found.All("RmtInf/Ustrd").Concat(found.All("RmtInf/Strd/AddtlRmtInf")).Where(text => text.Length > 0).ToList();
        return new BankEntry
        {
            Entry = number,
            Part = part,
            Account = account,
            Status = Status(),
            IsCredit = isCredit,
            IsReversal = Reversal is "true" or "1",
            Amount = amount,
            Currency = CurrencyOf(Currency).Code,
            EntryAmount = ReadAmount(Amount, Currency),
            EntryIsCredit = IsCredit(Direction),
            BookedOn = Day("BookgDt"),
            ValueOn = Day("ValDt"),
            Name = BankText.Of(found.FirstOf($"RltdPties/{party}/Pty/Nm", $"RltdPties/{party}/Nm", $"RltdPties/Ultmt{party}/Pty/Nm", $"RltdPties/Ultmt{party}/Nm"), BankText.LongestName),
            Iban = BankText.Account(found.FirstOf($"RltdPties/{party}Acct/Id/IBAN", $"RltdPties/{party}Acct/Id/Othr/Id")),
            EndToEndId = BankText.Reference(found["Refs/EndToEndId"]),
            CreditorReference = BankText.Reference(found["RmtInf/Strd/CdtrRefInf/Ref"]),
            Remittance = BankText.Of(string.Join(' ', texts.Count > 0 ? texts : [Further.Length > 0 ? Further : found["AddtlTxInf"]]), BankText.LongestRemittance),
            BankReference = BankText.Reference(BankReference),
            PartReference = BankText.Reference(found.FirstOf("Refs/AcctSvcrRef", "Refs/TxId", "Refs/UETR")),
        };
    }

    private BookingStatus Status() => (StatusCode.Length > 0 ? StatusCode : this["Sts"]["Cd"]) switch
    {
        "BOOK" => BookingStatus.Booked,
        "PDNG" or "FUTR" => BookingStatus.Pending,
        "INFO" => BookingStatus.Information,
        var other => throw Fault("status-unknown", "The status of an entry must be BOOK, PDNG or INFO.", other.Length == 0 ? this["Sts"]["Prtry"] : other),
    };

    private bool IsCredit(string text) => text switch
    {
        "CRDT" => true,
        "DBIT" => false,
        _ => throw Fault("direction-unknown", "An entry must say CRDT or DBIT.", text),
    };

    private long ReadAmount(string amount, string currency) =>
        BankAmount.TryRead(amount, '.', CurrencyOf(currency), out var value) ? value : throw Fault("amount-wrong", "This is no amount.", amount);

    private Currency CurrencyOf(string code) => Primitives.Currency.TryFind(code, out var currency) ? currency : throw Fault("currency-unknown", "This currency is not known.", code);

    private DateOnly? Day(string element)
    {
        var text = this[element].FirstOf("Dt", "DtTm");
        return text.Length == 0 ? null
            : DateOnly.TryParseExact(text[..Math.Min(10, text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Fault("date-wrong", "This is no date.", text);
    }

    private UnreadableStatementException Fault(string code, string words, string value) => new(code, words) { Line = line, Value = BankText.Of(value, 40) };
}
