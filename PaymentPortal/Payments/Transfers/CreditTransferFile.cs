using System.Globalization;
using System.Text;
using System.Xml;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>A payment order as banks take it: ISO 20022 pain.001.001.09, one payment of many transfers from one account.</summary>
internal static class CreditTransferFile
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n" };

    /// <summary>The file.</summary>
    /// <param name="order">What is paid from where.</param>
    /// <param name="transfers">What is paid to whom; at least one.</param>
    public static byte[] Write(CreditTransferOrder order, IReadOnlyList<CreditTransfer> transfers)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("Document", Namespace);
            xml.WriteStartElement("CstmrCdtTrfInitn", Namespace);
            WriteHead(xml, order, transfers);
            xml.WriteStartElement("PmtInf", Namespace);
            WritePayment(xml, order, transfers);
            foreach (var transfer in transfers)
            {
                WriteTransfer(xml, order, transfer);
            }
        }

        return file.ToArray();
    }

    private static void WriteHead(XmlWriter xml, CreditTransferOrder order, IReadOnlyList<CreditTransfer> transfers)
    {
        xml.WriteStartElement("GrpHdr", Namespace);
        Text(xml, "MsgId", order.Id.ToString("N"));
        Text(xml, "CreDtTm", order.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteSums(xml, transfers);
        Inside(xml, "InitgPty", () => Text(xml, "Nm", BankText.Of(order.Holder, 70)));
        xml.WriteEndElement();
    }

    private static void WritePayment(XmlWriter xml, CreditTransferOrder order, IReadOnlyList<CreditTransfer> transfers)
    {
        Text(xml, "PmtInfId", order.Id.ToString("N"));
        Text(xml, "PmtMtd", "TRF");
        Text(xml, "BtchBookg", "true");
        WriteSums(xml, transfers);
        if (order.IsSepa)
        {
            Inside(xml, "PmtTpInf", () => Inside(xml, "SvcLvl", () => Text(xml, "Cd", "SEPA")));
        }

        Inside(xml, "ReqdExctnDt", () => Text(xml, "Dt", order.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Inside(xml, "Dbtr", () => Text(xml, "Nm", BankText.Of(order.Holder, 70)));
        WriteAccount(xml, "DbtrAcct", order.Account);
        Inside(xml, "DbtrAgt", () => Inside(xml, "FinInstnId", () =>
        {
            if (order.Bic.Length > 0)
            {
                Text(xml, "BICFI", order.Bic);
            }
            else
            {
                Inside(xml, "Othr", () => Text(xml, "Id", "NOTPROVIDED"));
            }
        }));
        if (order.IsSepa)
        {
            Text(xml, "ChrgBr", "SLEV");
        }
    }

    private static void WriteTransfer(XmlWriter xml, CreditTransferOrder order, CreditTransfer transfer) => Inside(xml, "CdtTrfTxInf", () =>
    {
        Inside(xml, "PmtId", () =>
        {
            Text(xml, "InstrId", transfer.Id.ToString("N"));
            Text(xml, "EndToEndId", transfer.Id.ToString("N"));
        });
        Inside(xml, "Amt", () =>
        {
            xml.WriteStartElement("InstdAmt", Namespace);
            xml.WriteAttributeString("Ccy", order.Currency);
            xml.WriteString(Sum(transfer.Amount.Major));
            xml.WriteEndElement();
        });
        Inside(xml, "Cdtr", () => Text(xml, "Nm", BankText.Of(transfer.Name, 70)));
        WriteAccount(xml, "CdtrAcct", transfer.Account);
        Inside(xml, "RmtInf", () => Text(xml, "Ustrd", BankText.Of(transfer.Remittance, 140)));
    });

    private static void WriteSums(XmlWriter xml, IReadOnlyList<CreditTransfer> transfers)
    {
        Text(xml, "NbOfTxs", transfers.Count.ToString(CultureInfo.InvariantCulture));
        Text(xml, "CtrlSum", Sum(transfers.Sum(transfer => transfer.Amount.Major)));
    }

    private static void WriteAccount(XmlWriter xml, string element, Iban account) => Inside(xml, element, () => Inside(xml, "Id", () => Text(xml, "IBAN", account.Value)));

    private static void Inside(XmlWriter xml, string element, Action write)
    {
        xml.WriteStartElement(element, Namespace);
        write();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Namespace, text);

    private static string Sum(decimal major) => major.ToString("0.00", CultureInfo.InvariantCulture);
}
