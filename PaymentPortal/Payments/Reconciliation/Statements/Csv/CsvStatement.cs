using System.Text;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>Reads the table that a bank's web page exports.</summary>
internal sealed class CsvStatement(Stream file, Encoding encoding, CsvLayout layout, string account) : IStatementReader
{
    private static readonly string[] PendingWords = ["vorgemerkt", "vormerkung", "pending", "ausstehend", "in bearbeitung"];

    public StatementFormat Format => StatementFormat.Csv;

    /// <summary>Finds out how the table is laid out.</summary>
    /// <param name="start">The beginning of the file as text.</param>
    /// <param name="account">The account if the table names none; empty for unknown.</param>
    public static CsvStatement Open(Stream file, Encoding encoding, string start, string account) => new(file, encoding, CsvLayout.Find(start), account);

    public IEnumerable<BankEntry> Read(IReadOnlySet<int> undivided)
    {
        var number = 0;
        foreach (var (line, fields) in new CsvRecords(file, encoding, layout.Delimiter).Read().SkipWhile(record => !record.Fields.SequenceEqual(layout.Headings)).Skip(1))
        {
            if (fields.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            yield return new CsvRow(layout, line, fields).ToEntry(++number, account, IsPending(layout, fields));
        }
    }

    private static bool IsPending(CsvLayout layout, IReadOnlyList<string> fields) =>
        layout.Columns.TryGetValue(CsvColumn.Status, out var column) && column < fields.Count && PendingWords.Any(word => PlainText.Fold(fields[column]).Contains(word, StringComparison.Ordinal));
}
