using System.Globalization;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Writes camt files as banks do.</summary>
public static class CamtText
{
    public const string Account = "DE89370400440532013000";

    /// <summary>A whole file.</summary>
    /// <param name="message">"BkToCstmrStmt" and so on.</param>
    /// <param name="statement">"Stmt", "Rpt" or "Ntfctn".</param>
    /// <param name="space">The namespace of the version.</param>
    public static string File(string entries, string message = "BkToCstmrStmt", string statement = "Stmt", string space = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", string account = Account) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="{space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <{message}>
            <GrpHdr><MsgId>053D2026-03-02T18:00:00.0N120000001</MsgId><CreDtTm>2026-03-02T18:00:00.0+01:00</CreDtTm></GrpHdr>
            <{statement}>
              <Id>STM-2026-41</Id><ElctrncSeqNb>41</ElctrncSeqNb><CreDtTm>2026-03-02T18:00:00.0+01:00</CreDtTm>
              <Acct><Id><IBAN>{account}</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>Nordlicht Versicherung AG</Nm></Ownr></Acct>
              <Bal><Tp><CdOrPrtry><Cd>PRCD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
        {entries}
            </{statement}>
          </{message}>
        </Document>
        """;

    /// <summary>An entry with at most one part.</summary>
    public static string Entry(
        decimal amount, string text, string name = "Erika Mustermann", string? reference = "2026030212345", string direction = "CRDT", string status = "<Cd>BOOK</Cd>", string? structured = null,
        bool reversal = false, string currency = "EUR", string day = "2026-03-02") => $"""
              <Ntry>
                <Amt Ccy="{currency}">{Sum(amount)}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{(reversal ? "<RvslInd>true</RvslInd>" : "")}<Sts>{status}</Sts>
                <BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt>{(reference is null ? "" : $"<AcctSvcrRef>{reference}</AcctSvcrRef>")}
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls>{Part(amount, text, name, structured, currency, withAmount: false)}</NtryDtls>
                <AddtlNtryInf>GUTSCHR. UEBERWEISUNG</AddtlNtryInf>
              </Ntry>
        """;

    /// <summary>An entry that the bank booked in bulk.</summary>
    public static string Bulk(decimal amount, string reference, params string[] parts) => $"""
              <Ntry>
                <Amt Ccy="EUR">{Sum(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt><AcctSvcrRef>{reference}</AcctSvcrRef>
                <NtryDtls>{string.Concat(parts)}</NtryDtls>
              </Ntry>
        """;

    /// <summary>One part of an entry.</summary>
    public static string Part(decimal amount, string text, string name = "Erika Mustermann", string? structured = null, string currency = "EUR", bool withAmount = true) => $"""
        <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>{(withAmount ? $"<Amt Ccy=\"{currency}\">{Sum(amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd>" : "")}
          <RltdPties><Dbtr><Pty><Nm>{name}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>Nordlicht Versicherung AG</Nm></Pty></Cdtr></RltdPties>
          <RmtInf>{(structured is null ? "" : $"<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>{structured}</Ref></CdtrRefInf></Strd>")}<Ustrd>{text}</Ustrd></RmtInf></TxDtls>
        """;

    private static string Sum(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
