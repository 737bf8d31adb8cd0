using System.Globalization;
using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Mt940;

/// <summary>A field 61: days, direction, amount and references of one movement, and what the field 86 behind it tells.</summary>
internal sealed partial class Mt940Movement
{
    private static readonly TimeSpan HalfAYear = TimeSpan.FromDays(183);

    private Mt940Details details = Mt940Details.Nothing;

    private Mt940Movement()
    {
    }

    public required int Line { get; init; }

    public required DateOnly ValueOn { get; init; }

    public required DateOnly BookedOn { get; init; }

    /// <summary>"C", "D", "RC" or "RD"; the reversal of a credit takes money away.</summary>
    public required string Mark { get; init; }

    public required long Amount { get; init; }

    public required Currency Currency { get; init; }

    public required string CustomerReference { get; init; }

    public required string BankReference { get; init; }

    public static Mt940Movement Read(Mt940Field field, Currency currency)
    {
        var match = Form().Match(field.Lines[0]);
        if (!match.Success)
        {
            throw new UnreadableStatementException("movement-unreadable", "Field 61 must hold a date, C or D, an amount and a reference.") { Line = field.Line, Value = BankText.Of(field.Lines[0], 60) };
        }

        if (!DateOnly.TryParseExact(match.Groups["value"].Value, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var valueOn))
        {
            throw new UnreadableStatementException("date-wrong", "This is no date.") { Line = field.Line, Value = match.Groups["value"].Value };
        }

        if (!BankAmount.TryRead(match.Groups["amount"].Value, ',', currency, out var amount))
        {
            throw new UnreadableStatementException("amount-wrong", "This is no amount.") { Line = field.Line, Value = match.Groups["amount"].Value };
        }

        return new Mt940Movement
        {
            Line = field.Line,
            ValueOn = valueOn,
            BookedOn = EntryDay(match.Groups["entry"].Value, valueOn, field.Line),
            Mark = match.Groups["mark"].Value,
            Amount = amount,
            Currency = currency,
            CustomerReference = BankText.Reference(match.Groups["customer"].Value),
            BankReference = BankText.Reference(match.Groups["bank"].Value),
        };
    }

    /// <summary>Takes what the bank tells beside it.</summary>
    public void Tell(Mt940Details told) => details = told;

    public BankEntry ToEntry(int number, string account) => new()
    {
        Entry = number,
        Account = account,
        Status = BookingStatus.Booked,
        IsCredit = Mark is "C" or "RD",
        IsReversal = Mark is "RC" or "RD",
        Amount = Amount,
        EntryAmount = Amount,
        EntryIsCredit = Mark is "C" or "RD",
        Currency = Currency.Code,
        BookedOn = BookedOn,
        ValueOn = ValueOn,
        Name = details.Name,
        Iban = details.Iban,
        EndToEndId = details.EndToEndId.Length > 0 ? details.EndToEndId : CustomerReference,
        Remittance = details.Remittance,
        BankReference = BankReference,
    };

    /// <summary>The day of booking has no year: it is the one nearest to the value date.</summary>
    private static DateOnly EntryDay(string text, DateOnly valueOn, int line)
    {
        if (text.Length == 0)
        {
            return valueOn;
        }

        foreach (var year in (int[])[valueOn.Year, valueOn.Year - 1, valueOn.Year + 1])
        {
            if (DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}{text}"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && Math.Abs(day.DayNumber - valueOn.DayNumber) <= HalfAYear.Days)
            {
                return day;
            }
        }

        throw new UnreadableStatementException("date-wrong", "This is no date.") { Line = line, Value = text };
    }

    [GeneratedRegex(@"^(?<value>\d{6})(?<entry>\d{4})?(?<mark>R?[CD])[A-Z]?(?<amount>\d[\d,]{0,15})[NFS][A-Z0-9]{3}(?<customer>.*?)(//(?<bank>.*))?$")]
    private static partial Regex Form();
}
