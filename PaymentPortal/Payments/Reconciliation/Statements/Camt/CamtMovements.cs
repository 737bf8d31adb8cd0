using System.Xml;

namespace PaymentPortal.Payments.Reconciliation.Statements.Camt;

/// <summary>Goes through one entry: its own fields, then its parts one after the other. An entry with one part, or with parts that name no amounts, is one movement.</summary>
internal sealed class CamtMovements(int number, string account, bool isUndivided)
{
    private XmlFields? first;
    private int parts;
    private bool isWhole = isUndivided;

    /// <summary>Reads the entry that the reader stands on, and leaves it behind.</summary>
    public IEnumerable<BankEntry> Read(XmlReader reader)
    {
        var entry = new CamtEntry(number, account, CamtReader.LineOf(reader));
        if (account.Length == 0)
        {
            throw new UnreadableStatementException("account-missing", "The statement does not name its account.") { Line = entry.Line };
        }

        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            reader.Read();
            while (reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "TxDtls")
                {
                    foreach (var movement in Detail(entry, XmlFields.Read(reader)))
                    {
                        yield return movement;
                    }
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName != "NtryDtls")
                {
                    Field(entry, reader);
                }
                else if (!reader.Read())
                {
                    break;
                }
            }
        }

        reader.Read();
        if (parts <= 1 || isWhole)
        {
            yield return entry.Whole(first);
        }
    }

    /// <summary>The first part waits for a second one: alone it is the entry itself.</summary>
    private IEnumerable<BankEntry> Detail(CamtEntry entry, XmlFields details)
    {
        parts++;
        if (parts == 1)
        {
            first = details;
            isWhole |= entry.Part(details, 1) is null;
        }
        else if (!isWhole)
        {
            if (parts == 2)
            {
                yield return entry.Part(first!, 1)!;
            }

            yield return entry.Part(details, parts)
                ?? throw new UnreadableStatementException("part-without-amount", "One part of a bulk entry names no amount, while others do.") { Line = entry.Line };
        }
    }

    private static void Field(CamtEntry entry, XmlReader reader)
    {
        var name = reader.LocalName;
        switch (name)
        {
            case "Amt":
                entry.Currency = reader.GetAttribute("Ccy") ?? "";
                entry.Amount = Text(reader);
                break;
            case "CdtDbtInd":
                entry.Direction = Text(reader);
                break;
            case "RvslInd":
                entry.Reversal = Text(reader);
                break;
            case "AcctSvcrRef":
                entry.BankReference = Text(reader);
                break;
            case "AddtlNtryInf":
                entry.Further = Text(reader);
                break;
            case "Sts":
                // A code of its own since version 08, the bare text before.
                var fields = XmlFields.Read(reader, out var own);
                entry.StatusCode = own.Trim();
                entry.Take(name, fields);
                break;
            default:
                entry.Take(name, XmlFields.Read(reader));
                break;
        }
    }

    private static string Text(XmlReader reader)
    {
        XmlFields.Read(reader, out var own);
        return own.Trim();
    }
}
