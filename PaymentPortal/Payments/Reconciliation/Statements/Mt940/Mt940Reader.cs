using System.Text;
using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Mt940;

/// <summary>Reads SWIFT MT940 and MT942 as banks send them, with or without the SWIFT envelope. A statement that does not close with its balance was cut off.</summary>
internal sealed partial class Mt940Reader(Stream file, Encoding encoding) : IStatementReader
{
    private const int MostLinesOfField = 40;

    private string account = "";
    private Currency? currency;
    private Mt940Movement? movement;
    private bool isOpen;
    private int entries;

    public StatementFormat Format => StatementFormat.Mt940;

    /// <summary>Whether a file begins as one.</summary>
    public static bool IsMt940(string start) => Beginning().IsMatch(start);

    public IEnumerable<BankEntry> Read(IReadOnlySet<int> undivided)
    {
        (account, currency, movement, isOpen, entries) = ("", null, null, false, 0);
        foreach (var field in Fields())
        {
            if (field.Tag != "86" && Flush() is { } done)
            {
                yield return done;
            }

            Take(field);
        }

        if (Flush() is { } last)
        {
            yield return last;
        }

        if (isOpen)
        {
            throw new UnreadableStatementException("cut-off", "The file ends in the middle of a statement: its closing balance is missing.");
        }
    }

    private void Take(Mt940Field field)
    {
        switch (field.Tag)
        {
            case "20":
                if (isOpen)
                {
                    throw new UnreadableStatementException("cut-off", "A statement has no closing balance.") { Line = field.Line };
                }

                (account, currency) = ("", null);
                break;
            case "25" or "25P":
                account = OwnAccount.Of(field.Lines[0]);
                break;
            case "60F" or "60M" or "34F":
                currency = CurrencyOf(field);
                isOpen |= field.Tag != "34F";
                break;
            case "61":
                movement = Mt940Movement.Read(field, currency ?? throw new UnreadableStatementException("balance-missing", "An opening balance must stand before the first movement.") { Line = field.Line });
                break;
            case "86" when movement is not null:
                movement.Tell(Mt940Details.Read(field.Lines));
                break;
            case "62F" or "62M":
                isOpen = false;
                break;
        }
    }

    private BankEntry? Flush()
    {
        var done = movement;
        movement = null;
        return done is null ? null
            : account.Length == 0 ? throw new UnreadableStatementException("account-missing", "The statement does not name its account.") { Line = done.Line }
            : done.ToEntry(++entries, account);
    }

    private static Currency CurrencyOf(Mt940Field field)
    {
        var code = Code().Match(field.Lines[0]).Groups["code"].Value;
        return Currency.TryFind(code, out var found) ? found : throw new UnreadableStatementException("currency-unknown", "This currency is not known.") { Line = field.Line, Value = BankText.Of(field.Lines[0], 40) };
    }

    /// <summary>Lines gathered to their fields; what a line without a tag says belongs to the field before it.</summary>
    private IEnumerable<Mt940Field> Fields()
    {
        Mt940Field? field = null;
        foreach (var (number, text) in new TextLines(file, encoding).Read())
        {
            if (Tag().Match(text) is { Success: true } tag)
            {
                if (field is not null)
                {
                    yield return field;
                }

                field = new Mt940Field(tag.Groups["tag"].Value, number, [text[tag.Length..]]);
            }
            else if (text is "-" or "-}" || text.StartsWith("-}{", StringComparison.Ordinal) || text.StartsWith("{1:", StringComparison.Ordinal))
            {
                if (field is not null)
                {
                    yield return field;
                }

                field = null;
            }
            else if (field is not null && field.Lines.Count < MostLinesOfField)
            {
                field.Lines.Add(text);
            }
        }

        if (field is not null)
        {
            yield return field;
        }
    }

    [GeneratedRegex(@"^(\{1:.*\}\s*\{?4?:?\s*)?(\{[^}]*\}|\s)*(\{4:\s*)?:20:", RegexOptions.Singleline)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:\{.*\{4:)?:(?<tag>\d\d[A-Z]?):")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[CD]?(?:\d{6})?(?<code>[A-Z]{3})")]
    private static partial Regex Code();
}
