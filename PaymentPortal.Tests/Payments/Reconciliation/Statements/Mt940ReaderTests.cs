using System.Text;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation.Statements;

public sealed class Mt940ReaderTests
{
    private const string Statement = """
        :20:STARTUMSE
        :25:37040044/0532013000
        :28C:00041/001
        :60F:C260227EUR1000,00
        :61:2603020302CR129,50N060NONREF//2026030212345
        :86:166?00GUTSCHR. UEBERWEISUNG?109310?20EREF+E2E-4711?21SVWZ+Rechnungen INV-2026-00?2242 vom 1.3.?30BYLADEM1001?31DE02120300000000202051?32MUSTERMANN,
         ERIKA?34000
        :61:2603020302DR12,00NDDTKREF+//B-2
        :86:105?00LASTSCHRIFT?20SVWZ+Miete
        :61:2603020302RC50,00NRTINONREF//B-3
        :86:159?00RUECKBUCHUNG?20SVWZ+Storno
        :62F:C260302EUR1067,50
        -
        """;

    [Fact]
    public void Structured_details_of_german_banks_are_read()
    {
        var entry = StatementReading.Read(Statement)[0];

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
            Name = "MUSTERMANN, ERIKA",
            Iban = "DE02120300000000202051",
            EndToEndId = "E2E-4711",
            Remittance = "Rechnungen INV-2026-0042 vom 1.3.",
            BankReference = "2026030212345",
        });
    }

    [Fact]
    public void Marks_tell_credit_debit_and_reversal() =>
        StatementReading.Read(Statement).Select(entry => (entry.IsCredit, entry.IsReversal, entry.Amount)).ShouldBe([(true, false, 12950), (false, false, 1200), (false, true, 5000)]);

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Umlauts_survive_every_encoding(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);

        StatementReading.Read(StatementReading.Bytes(Statement.Replace("MUSTERMANN,\n ERIKA", "MÜLLER", StringComparison.Ordinal), encoding))[0].Name.ShouldBe("MÜLLER");
    }

    [Fact]
    public void Envelope_unstructured_text_slashes_and_two_statements_are_understood()
    {
        const string file = """
            {1:F01DEUTDEFFXXXX0000000000}{2:O9400000000000}{4:
            :20:A
            :25:DE89370400440532013000EUR
            :28C:1
            :60F:C260101EUR0,00
            :61:260101C7,NTRFINV-7
            :86:PAYMENT INV-7 THANK YOU EREF:ABC
            :62F:C260101EUR7,00
            -}
            {1:F01DEUTDEFFXXXX0000000000}{2:O9400000000000}{4:
            :20:B
            :25:NL91ABNA0417164300
            :28C:1
            :60M:C260101EUR0,00
            :61:2512311231C8,00NTRFNONREF
            :86:/TRTP/SEPA OVERBOEKING/IBAN/NL02ABNA0123456789/NAME/J JANSEN/REMI/INV-8/EREF/E8
            :62M:C260101EUR8,00
            -}
            """;

        var entries = StatementReading.Read(file);

        (entries[0].Account, entries[0].Amount, entries[0].Remittance, entries[0].EndToEndId).ShouldBe(("DE89370400440532013000", 700, "PAYMENT INV-7 THANK YOU EREF:ABC", "ABC"));
        (entries[1].Account, entries[1].Name, entries[1].Iban, entries[1].Remittance, entries[1].EndToEndId, entries[1].BookedOn).ShouldBe(
            ("NL91ABNA0417164300", "J JANSEN", "NL02ABNA0123456789", "INV-8", "E8", new DateOnly(2025, 12, 31)));
    }
}
