using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>The names that banks give their columns, German and English, as they are in usual exports: Sparkassen, Volksbanken, DKB, ING, Commerzbank, Deutsche Bank, N26, Wise, Revolut.</summary>
internal static class CsvColumnNames
{
    private static readonly Dictionary<string, CsvColumn> Known = Table(
        (CsvColumn.BookedOn, "buchungstag|buchungsdatum|buchung|datum|date|booking date|bookingdate|posting date|transaction date|completed date|buchungstag / uhrzeit"),
        (CsvColumn.ValueOn, "valutadatum|valuta|wertstellung|wertstellungsdatum|wert|value date|valuedate"),
        (CsvColumn.Amount, "betrag|umsatz|amount|transaction amount|betrag in"),
        (CsvColumn.Credit, "haben|gutschrift|eingang|einzahlung|credit|credit amount|paid in|money in"),
        (CsvColumn.Debit, "soll|lastschrift|ausgang|auszahlung|belastung|debit|debit amount|paid out|money out"),
        (CsvColumn.Direction, "soll/haben|s/h|soll-/haben-kennzeichen|debit/credit|credit/debit|credit debit indicator|cdtdbtind|kennzeichen"),
        (CsvColumn.Currency, "wahrung|waehrung|currency|account currency|wahrung des kontos"),
        (CsvColumn.Name, "beguenstigter/zahlungspflichtiger|begunstigter/zahlungspflichtiger|name zahlungsbeteiligter|zahlungspflichtige*r|zahlungspflichtiger|auftraggeber/empfanger|auftraggeber / begunstigter|auftraggeber/begunstigter|begunstigter / auftraggeber|begunstigter/auftraggeber|empfanger/auftraggeber|auftraggeber|partner name|payer|payer name|counterparty|counterparty name|counter party|name|gegenpartei|sender"),
        (CsvColumn.PayeeName, "zahlungsempfanger*in|zahlungsempfanger|empfanger|payee|payee name|recipient"),
        (CsvColumn.Iban, "kontonummer/iban|iban zahlungsbeteiligter|iban|partner iban|account number|gegenkonto|iban / kontonummer|iban des auftraggebers|counterparty iban|payer iban|kontonummer"),
        (CsvColumn.OwnAccount, "auftragskonto|iban auftragskonto|konto|eigenes konto|own account|account|account iban|iban kontoinhaber"),
        (CsvColumn.Remittance, "verwendungszweck|vwz|zahlungsreferenz|payment reference|reference|purpose|payment details|remittance information|description|details|beschreibung|mitteilung"),
        (CsvColumn.BookingText, "buchungstext|umsatzart|umsatztyp|vorgang|transaction type|type|buchungsdetails"),
        (CsvColumn.EndToEndId, "kundenreferenz (end-to-end)|kundenreferenz|end-to-end-referenz|end-to-end-id|end to end id|end-to-end reference|e2e|ende-zu-ende-referenz"),
        (CsvColumn.BankReference, "bankreferenz|bank reference|transaction id|transaktions-id|transaktionsnummer|referenznummer|account servicer reference"),
        (CsvColumn.Status, "info|status|state|bookingstatus"));

    /// <summary>What a heading means. A currency or unit behind it ("Betrag (€)", "Amount (EUR)") does not matter.</summary>
    public static CsvColumn Of(string heading)
    {
        var name = PlainText.Fold(BankText.Of(heading, 80)).Trim();
        return Known.TryGetValue(name, out var column) || Known.TryGetValue(WithoutUnit(name), out column) ? column : CsvColumn.Unknown;
    }

    private static string WithoutUnit(string name) =>
        name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open ? name[..open].Trim() : name.EndsWith(" eur", StringComparison.Ordinal) ? name[..^4].Trim() : name;

    private static Dictionary<string, CsvColumn> Table(params (CsvColumn Column, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split('|').Select(name => (Name: name, row.Column))).ToDictionary(pair => pair.Name, pair => pair.Column);
}
