using System.Text;

namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>The records of a table of text (RFC 4180) with the line on which each begins: fields in quotes may hold delimiters, line ends and doubled quotes.</summary>
internal sealed class CsvRecords(Stream file, Encoding encoding, char delimiter)
{
    private const int MostFields = 200;
    private const int MostLinesOfRecord = 50;

    public IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read()
    {
        var (record, start, lines) = ("", 0, 0);
        foreach (var (number, text) in new TextLines(file, encoding).Read())
        {
            (record, start, lines) = lines == 0 ? (text, number, 1) : ($"{record}\n{text}", start, lines + 1);
            if (Split(record, delimiter) is { } fields)
            {
                lines = 0;
                if (fields.Count > MostFields)
                {
                    throw new UnreadableStatementException("too-many-columns", "The table has more columns than any bank exports.") { Line = start };
                }

                yield return (start, fields);
            }
            else if (lines == MostLinesOfRecord)
            {
                break;
            }
        }

        if (lines > 0)
        {
            throw new UnreadableStatementException("quote-open", "A quotation mark is opened here and never closed.") { Line = start };
        }
    }

    /// <summary>The fields of a record; null while a quotation mark is open.</summary>
    public static IReadOnlyList<string>? Split(string record, char delimiter)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < record.Length; i++)
        {
            var character = record[i];
            if (quoted)
            {
                if (character != '"')
                {
                    field.Append(character);
                }
                else if (i + 1 < record.Length && record[i + 1] == '"')
                {
                    field.Append(record[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (character == delimiter)
            {
                fields.Add(field.ToString());
                field.Clear();
                if (fields.Count > MostFields)
                {
                    return fields;
                }
            }
            else
            {
                field.Append(character);
            }
        }

        if (quoted)
        {
            return null;
        }

        fields.Add(field.ToString());
        return fields;
    }
}
