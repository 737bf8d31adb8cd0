using System.Text;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation.Statements;

public sealed class CamtReaderTests
{
    [Fact]
    public void Entry_is_read_with_all_that_matching_needs()
    {
        var entry = StatementReading.Read(CamtText.File(CamtText.Entry(129.50m, "Rechnung INV-2026-0042", structured: "RF18539007547034"))).ShouldHaveSingleItem();

        entry.ShouldBe(new BankEntry
        {
            Entry = 1,
            Account = "DE89370400440532013000",
            Status = BookingStatus.Booked,
            IsCredit = true,
            Amount = 12950,
            EntryAmount = 12950,
            EntryIsCredit = true,
            Currency = "EUR",
            BookedOn = new DateOnly(2026, 3, 2),
            ValueOn = new DateOnly(2026, 3, 2),
            Name = "Erika Mustermann",
            Iban = "DE02120300000000202051",
            CreditorReference = "RF18539007547034",
            Remittance = "Rechnung INV-2026-0042",
            BankReference = "2026030212345",
        });
    }

    [Theory]
    [InlineData("BkToCstmrAcctRpt", "Rpt", "urn:iso:std:iso:20022:tech:xsd:camt.052.001.02", StatementFormat.Camt052)]
    [InlineData("BkToCstmrStmt", "Stmt", "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", StatementFormat.Camt053)]
    [InlineData("BkToCstmrStmt", "Stmt", "http://www.six-interbank-clearing.com/de/camt.053.001.04.ch.02.xsd", StatementFormat.Camt053)]
    [InlineData("BkToCstmrDbtCdtNtfctn", "Ntfctn", "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08", StatementFormat.Camt054)]
    public void Every_message_and_version_is_understood(string message, string statement, string space, StatementFormat format)
    {
        var file = CamtText.File(CamtText.Entry(1m, "x"), message, statement, space);

        StatementReading.Read(file).ShouldHaveSingleItem().Amount.ShouldBe(100);
        StatementReading.FormatOf(file).ShouldBe(format);
    }

    [Theory]
    [InlineData("CRDT", "BOOK", false, true, BookingStatus.Booked)]
    [InlineData("CRDT", "<Cd>PDNG</Cd>", false, true, BookingStatus.Pending)]
    [InlineData("DBIT", "<Cd>INFO</Cd>", false, false, BookingStatus.Information)]
    [InlineData("DBIT", "BOOK", true, false, BookingStatus.Booked)]
    public void Direction_status_and_reversal_are_kept(string direction, string status, bool reversal, bool isCredit, BookingStatus booking)
    {
        var entry = StatementReading.Read(CamtText.File(CamtText.Entry(5m, "x", direction: direction, status: status, reversal: reversal))).ShouldHaveSingleItem();

        (entry.IsCredit, entry.Status, entry.IsReversal, entry.Amount).ShouldBe((isCredit, booking, reversal, 500));
    }

    [Fact]
    public void Bulk_entry_comes_in_its_parts()
    {
        var entries = StatementReading.Read(CamtText.File(CamtText.Bulk(30m, "BULK-1", CamtText.Part(10m, "INV-1"), CamtText.Part(20m, "INV-2")) + CamtText.Entry(5m, "INV-3")));

        entries.Select(entry => (entry.Entry, entry.Part, entry.Amount, entry.EntryAmount, entry.Remittance)).ShouldBe([(1, 1, 1000, 3000, "INV-1"), (1, 2, 2000, 3000, "INV-2"), (2, 0, 500, 500, "INV-3")]);
    }

    [Fact]
    public void Bulk_entry_whose_parts_do_not_add_up_counts_as_a_whole()
    {
        using var file = new MemoryStream(StatementReading.Bytes(CamtText.File(CamtText.Bulk(30m, "BULK-1", CamtText.Part(10m, "INV-1"), CamtText.Part(25m, "INV-2")))));
        var reader = StatementFile.Open(file, "");

        var summary = StatementSummary.Of(reader, "hash", 1, CancellationToken.None);

        summary.Undivided.ShouldBe([1]);
        reader.Read(summary.Undivided).ShouldHaveSingleItem().Amount.ShouldBe(3000);
    }

    [Fact]
    public void Parts_without_amounts_count_as_a_whole() =>
        StatementReading.Read(CamtText.File(CamtText.Bulk(30m, "BULK-1", CamtText.Part(10m, "INV-1", withAmount: false), CamtText.Part(20m, "INV-2", withAmount: false)))).ShouldHaveSingleItem().Amount.ShouldBe(3000);

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("iso-8859-1", "ISO-8859-1")]
    public void Encoding_of_the_declaration_or_mark_is_taken(string encoding, string declared)
    {
        var text = CamtText.File(CamtText.Entry(1m, "Größe", "Jürgen Weiß")).Replace("encoding=\"UTF-8\"", $"encoding=\"{declared}\"", StringComparison.Ordinal);

        StatementReading.Read(StatementReading.Bytes(text, Encoding.GetEncoding(encoding))).ShouldHaveSingleItem().Name.ShouldBe("Jürgen Weiß");
    }

    [Fact]
    public void Yen_have_no_decimals_and_dinars_three()
    {
        StatementReading.Read(CamtText.File(CamtText.Entry(129m, "x", currency: "JPY"))).ShouldHaveSingleItem().Amount.ShouldBe(129);
        StatementReading.Read(CamtText.File(CamtText.Entry(129.5m, "x", currency: "KWD"))).ShouldHaveSingleItem().Amount.ShouldBe(129_500);
    }

    [Fact]
    public void Text_is_made_safe()
    {
        var entry = StatementReading.Read(CamtText.File(CamtText.Entry(1m, "a\u202Eb&#10;c &lt;script&gt; 😀 " + new string('x', 5000), "Eve\u200B\u2066 Mallory"))).ShouldHaveSingleItem();

        entry.Name.ShouldBe("Eve Mallory");
        entry.Remittance.ShouldStartWith("ab c <script> 😀 xxx");
        entry.Remittance.Length.ShouldBeLessThanOrEqualTo(1000);
    }
}
