using System.Text;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation.Statements;

public sealed class CsvStatementTests
{
    private const string Sparkasse = "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Glaeubiger ID\";\"Mandatsreferenz\";\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";\"Lastschrift Ursprungsbetrag\";\"Auslagenersatz Ruecklastschrift\";\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\r\n"
        + "\"DE89370400440532013000\";\"02.03.26\";\"02.03.26\";\"GUTSCHR. UEBERWEISUNG\";\"INV-2026-0042 \";\"\";\"\";\"NOTPROVIDED\";\"\";\"\";\"\";\"Jürgen Weiß\";\"DE02120300000000202051\";\"BYLADEM1001\";\"1.129,50\";\"EUR\";\"Umsatz gebucht\"\r\n"
        + "\"DE89370400440532013000\";\"02.03.26\";\"02.03.26\";\"LASTSCHRIFT\";\"Strom\";\"\";\"\";\"\";\"\";\"\";\"\";\"Stadtwerke\";\"\";\"\";\"-50,00\";\"EUR\";\"Umsatz vorgemerkt\"\r\n";

    private const string Dkb = "\"Girokonto\";\"DE89370400440532013000\"\n\"Kontostand vom 02.03.2026:\";\"1.000,00 €\"\n\"\"\n\"Buchungsdatum\";\"Wertstellung\";\"Status\";\"Zahlungspflichtige*r\";\"Zahlungsempfänger*in\";\"Verwendungszweck\";\"Umsatztyp\";\"IBAN\";\"Betrag (€)\";\"Gläubiger-ID\";\"Mandatsreferenz\";\"Kundenreferenz\"\n"
        + "\"02.03.26\";\"02.03.26\";\"Gebucht\";\"Jürgen Weiß\";\"Nordlicht\";\"INV-2026-0042\";\"Eingang\";\"DE02120300000000202051\";\"1.129,50\";\"\";\"\";\"E-1\"\n";

    private const string N26 = "\"Booking Date\",\"Value Date\",\"Partner Name\",\"Partner Iban\",Type,\"Payment Reference\",\"Account Name\",\"Amount (EUR)\",\"Original Amount\",\"Original Currency\",\"Exchange Rate\"\n"
        + "2026-03-02,2026-03-02,\"Jürgen Weiß\",DE02120300000000202051,Credit Transfer,\"INV-2026-0042\",Main Account,1129.50,,,\n";

    public static TheoryData<string> Exports => [Sparkasse, Dkb, N26];

    [Theory, MemberData(nameof(Exports))]
    public void Usual_exports_are_read_in_any_encoding(string file)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, new UTF8Encoding(false), Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!])
        {
            var entry = StatementReading.Read(file, encoding, "DE89370400440532013000")[0];

            (entry.Account, entry.Amount, entry.IsCredit, entry.Currency, entry.Name, entry.Iban, entry.Remittance, entry.BookedOn, entry.Status).ShouldBe(
                ("DE89370400440532013000", 112_950, true, "EUR", "Jürgen Weiß", "DE02120300000000202051", "INV-2026-0042", new DateOnly(2026, 3, 2), BookingStatus.Booked));
        }
    }

    [Fact]
    public void Debits_and_what_is_not_booked_yet_are_told_apart()
    {
        var entry = StatementReading.Read(Sparkasse)[1];

        (entry.IsCredit, entry.Amount, entry.Status).ShouldBe((false, 5000, BookingStatus.Pending));
    }

    [Theory]
    [InlineData("Datum;Soll;Haben;Name\n1.3.2026;;12,30;A\n2.3.2026;4,00;;B\n", 1230, true, 400, false)]
    [InlineData("Date\tAmount\tDebit/Credit\tName\n2026-03-01\t12.30\tcredit\tA\n2026-03-02\t4\tdebit\tB\n", 1230, true, 400, false)]
    [InlineData("Date,Description,Credit,Debit\n01/03/2026,A,\"1,012.30\",\n02/03/2026,B,,4.00\n", 101_230, true, 400, false)]
    public void Directions_in_columns_or_words_are_understood(string file, long first, bool firstIn, long second, bool secondIn) =>
        StatementReading.Read(file, account: "DE89370400440532013000").Select(entry => (entry.Amount, entry.IsCredit)).ShouldBe([(first, firstIn), (second, secondIn)]);

    [Fact]
    public void Quotes_hold_delimiters_line_ends_and_quotes() =>
        StatementReading.Read("Datum;Betrag;Verwendungszweck\n1.3.2026;1,00;\"a;b\n\"\"c\"\"\"\n", account: "X").ShouldHaveSingleItem().Remittance.ShouldBe("a;b \"c\"");
}
