using System.Text;
using System.Xml;

namespace PaymentPortal.Payments.Reconciliation.Statements.Camt;

/// <summary>Reads camt.052, .053 and .054 by local element names, so that every version and every bank's namespace is understood. One part of one entry is in memory at a time.
/// Document types, and with them entities and everything they could fetch or blow up, are refused.</summary>
internal sealed class CamtReader(Stream file, Encoding encoding) : IStatementReader
{
    private static readonly Dictionary<string, (StatementFormat Format, string Statement)> Messages = new()
    {
        ["BkToCstmrAcctRpt"] = (StatementFormat.Camt052, "Rpt"),
        ["BkToCstmrStmt"] = (StatementFormat.Camt053, "Stmt"),
        ["BkToCstmrDbtCdtNtfctn"] = (StatementFormat.Camt054, "Ntfctn"),
    };

    private int entries;
    private int line = 1;

    public StatementFormat Format { get; private set; } = StatementFormat.Camt053;

    /// <summary>The line that an XML reader is at.</summary>
    public static int LineOf(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    public IEnumerable<BankEntry> Read(IReadOnlySet<int> undivided)
    {
        (entries, line) = (0, 1);
        using var movements = Movements(undivided).GetEnumerator();
        while (Next(movements))
        {
            yield return movements.Current;
        }
    }

    private bool Next(IEnumerator<BankEntry> movements)
    {
        try
        {
            return movements.MoveNext();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnreadableStatementException("document-type", "The file has a document type (DTD), which no bank statement has.") { Line = Math.Max(line, fault.LineNumber), Column = fault.LinePosition };
        }
        catch (XmlException fault)
        {
            throw new UnreadableStatementException("not-xml", "The file is cut off or no well-formed XML.") { Line = Math.Max(line, fault.LineNumber), Column = fault.LinePosition };
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableStatementException("wrong-encoding", "The file is not written in the encoding that it says.") { Line = line };
        }
    }

    private IEnumerable<BankEntry> Movements(IReadOnlySet<int> undivided)
    {
        file.Position = 0;
        using var reader = XmlReader.Create(new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        reader.MoveToContent();
        if (reader.LocalName != "Document")
        {
            throw Unknown(reader);
        }

        var statement = Enter(reader);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 2 && reader.LocalName == statement)
            {
                foreach (var entry in Statement(reader, undivided))
                {
                    line = LineOf(reader);
                    yield return entry;
                }
            }
        }
    }

    private string Enter(XmlReader reader)
    {
        while (reader.Read() && reader.NodeType != XmlNodeType.Element)
        {
        }

        if (!Messages.TryGetValue(reader.LocalName, out var message))
        {
            throw Unknown(reader);
        }

        Format = message.Format;
        return message.Statement;
    }

    private static UnreadableStatementException Unknown(XmlReader reader) =>
        new("xml-unknown", "This XML is no bank statement: camt.052, camt.053 or camt.054 is needed.") { Line = LineOf(reader), Value = BankText.Of(reader.LocalName, 40) };

    private IEnumerable<BankEntry> Statement(XmlReader reader, IReadOnlySet<int> undivided)
    {
        var (account, depth) = ("", reader.Depth);
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName == "Acct")
            {
                account = OwnAccount.Of(XmlFields.Read(reader).FirstOf("Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id"));
            }
            else if (reader.LocalName == "Ntry")
            {
                foreach (var entry in new CamtMovements(++entries, account, undivided.Contains(entries)).Read(reader))
                {
                    yield return entry;
                }
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
