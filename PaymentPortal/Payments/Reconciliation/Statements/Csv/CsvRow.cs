using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>One record of a bank's table.</summary>
internal sealed class CsvRow(CsvLayout layout, int line, IReadOnlyList<string> fields)
{
    /// <summary>The movement that it tells.</summary>
    /// <param name="number">Its place among the movements, from 1.</param>
    /// <param name="fallback">The account if neither record nor table names one.</param>
    /// <param name="isPending">Whether the bank has yet to book it.</param>
    public BankEntry ToEntry(int number, string fallback, bool isPending)
    {
        if (fields.Count < layout.Headings.Count - 1)
        {
            throw new UnreadableStatementException("row-too-short", $"This line has {fields.Count} columns, the heading has {layout.Headings.Count}. The file may be cut off.") { Line = line, Column = fields.Count };
        }

        var currency = CurrencyOf();
        var amount = Amount(currency);
        var own = OwnAccount.Of(this[CsvColumn.OwnAccount]) is { Length: > 0 } named ? named : layout.Account.Length > 0 ? layout.Account : fallback;
        return new BankEntry
        {
            Entry = number,
            Account = own.Length > 0 ? own : throw new UnreadableStatementException("account-missing", "The table does not name the account. Choose it beside the file.") { Line = line },
            Status = isPending ? BookingStatus.Pending : BookingStatus.Booked,
            IsCredit = amount > 0,
            Amount = Math.Abs(amount),
            EntryAmount = Math.Abs(amount),
            EntryIsCredit = amount > 0,
            Currency = currency.Code,
            BookedOn = Day(CsvColumn.BookedOn, required: !isPending),
            ValueOn = Day(CsvColumn.ValueOn, required: false),
            Name = BankText.Of(amount > 0 || this[CsvColumn.PayeeName].Length == 0 ? this[CsvColumn.Name] : this[CsvColumn.PayeeName], BankText.LongestName),
            Iban = BankText.Account(this[CsvColumn.Iban]),
            EndToEndId = BankText.Reference(this[CsvColumn.EndToEndId]),
            Remittance = BankText.Of(this[CsvColumn.Remittance] is { Length: > 0 } text ? text : this[CsvColumn.BookingText], BankText.LongestRemittance),
            BankReference = BankText.Reference(this[CsvColumn.BankReference]),
        };
    }

    private string this[CsvColumn column] => layout.Columns.TryGetValue(column, out var index) && index < fields.Count ? fields[index].Trim() : "";

    private Currency CurrencyOf()
    {
        var code = this[CsvColumn.Currency].ToUpperInvariant();
        return code is "€" ? Currency.Eur
            : code.Length == 0 ? layout.Currency ?? Currency.Eur
            : Currency.TryFind(code, out var currency) ? currency : throw Fault(CsvColumn.Currency, "currency-unknown", "This currency is not known.");
    }

    /// <summary>Minor units; negative for money that went.</summary>
    private long Amount(Currency currency)
    {
        if (this[CsvColumn.Amount].Length > 0)
        {
            var value = Number(CsvColumn.Amount, currency);
            return PlainText.Fold(this[CsvColumn.Direction]) is "s" or "soll" or "d" or "debit" or "dbit" ? -Math.Abs(value) : value;
        }

        return this[CsvColumn.Credit].Length > 0 && Number(CsvColumn.Credit, currency) is not 0 and var credit ? Math.Abs(credit)
            : this[CsvColumn.Debit].Length > 0 ? -Math.Abs(Number(CsvColumn.Debit, currency))
            : throw Fault(layout.Columns.ContainsKey(CsvColumn.Amount) ? CsvColumn.Amount : CsvColumn.Credit, "amount-missing", "The amount is missing.");
    }

    private long Number(CsvColumn column, Currency currency) =>
        CsvNumbers.TryRead(this[column], layout.Point, currency, out var value) ? value : throw Fault(column, "amount-wrong", $"This is no amount with “{layout.Point}” before the decimals, as the others in this file.");

    private DateOnly? Day(CsvColumn column, bool required) =>
        this[column].Length == 0 && !required ? null
        : CsvNumbers.TryReadDay(this[column], out var day) ? day
        : throw Fault(column, "date-wrong", "This is no date.");

    private UnreadableStatementException Fault(CsvColumn column, string code, string words) =>
        new(code, words) { Line = line, Column = layout.Columns.GetValueOrDefault(column, -1) + 1, Value = BankText.Of(this[column], 40) };
}
