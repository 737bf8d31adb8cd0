using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>How a bank lays its table out, found out from the beginning of the file: delimiter, heading, which column means what, decimal sign, and what the lines before the heading say.</summary>
internal sealed class CsvLayout
{
    private const int MostLinesBefore = 30;

    private CsvLayout()
    {
    }

    public required char Delimiter { get; init; }

    /// <summary>Records before the first movement.</summary>
    public required int Skip { get; init; }

    public required IReadOnlyDictionary<CsvColumn, int> Columns { get; init; }

    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The decimal sign.</summary>
    public required char Point { get; init; }

    /// <summary>The account that a line before the heading names; empty without one.</summary>
    public required string Account { get; init; }

    /// <summary>The currency that the heading of the amount names; null without one.</summary>
    public required Currency? Currency { get; init; }

    /// <summary>Finds it out; a fault that shows what was found when it is no table of a bank.</summary>
    public static CsvLayout Find(string start)
    {
        var lines = start.ReplaceLineEndings("\n").Split('\n');
        var widest = "";
        foreach (var delimiter in ";,\t|")
        {
            for (var i = 0; i < Math.Min(lines.Length, MostLinesBefore); i++)
            {
                if (CsvRecords.Split(lines[i], delimiter) is not { Count: > 1 } fields)
                {
                    continue;
                }

                widest = fields.Any(field => CsvColumnNames.Of(field) != CsvColumn.Unknown) && lines[i].Length > widest.Length ? lines[i] : widest;
                var columns = ColumnsOf(fields);
                if (columns.ContainsKey(CsvColumn.BookedOn) && (columns.ContainsKey(CsvColumn.Amount) || columns.ContainsKey(CsvColumn.Credit)))
                {
                    return Of(delimiter, i, fields, columns, lines);
                }
            }
        }

        throw new UnreadableStatementException("columns-not-recognised", "No heading of a bank's table was found: a column for the date and one for the amount are needed.")
        {
            Line = 1,
            Value = BankText.Of(widest.Length > 0 ? widest : Array.Find(lines, line => line.Trim().Length > 0), 200),
        };
    }

    private static CsvLayout Of(char delimiter, int heading, IReadOnlyList<string> fields, Dictionary<CsvColumn, int> columns, string[] lines)
    {
        var amount = columns.GetValueOrDefault(CsvColumn.Amount, columns.GetValueOrDefault(CsvColumn.Credit, -1));
        var samples = lines.Skip(heading + 1).Select(line => CsvRecords.Split(line, delimiter)).OfType<IReadOnlyList<string>>()
            .Where(record => record.Count > amount).Select(record => record[amount]).ToList();
        return new CsvLayout
        {
            Delimiter = delimiter,
            Skip = heading + 1,
            Columns = columns,
            Headings = fields,
            Point = CsvNumbers.PointOf(samples),
            Account = lines.Take(heading).Select(line => CsvRecords.Split(line, delimiter)).OfType<IReadOnlyList<string>>().SelectMany(record => record)
                .Select(field => Iban.TryParse(field, out var iban) ? iban.Value : null).FirstOrDefault(iban => iban is not null) ?? "",
            Currency = CurrencyIn(fields[amount]),
        };
    }

    /// <summary>The first column of each meaning counts.</summary>
    private static Dictionary<CsvColumn, int> ColumnsOf(IReadOnlyList<string> fields)
    {
        var columns = new Dictionary<CsvColumn, int>();
        for (var i = 0; i < fields.Count; i++)
        {
            if (CsvColumnNames.Of(fields[i]) is var column && column != CsvColumn.Unknown)
            {
                columns.TryAdd(column, i);
            }
        }

        return columns;
    }

    private static Currency? CurrencyIn(string heading) =>
        heading.Contains('€', StringComparison.Ordinal) ? Currency.Eur
        : Currency.Known.FirstOrDefault(currency => heading.Contains($"({currency.Code})", StringComparison.OrdinalIgnoreCase) || heading.EndsWith(" " + currency.Code, StringComparison.OrdinalIgnoreCase));
}
