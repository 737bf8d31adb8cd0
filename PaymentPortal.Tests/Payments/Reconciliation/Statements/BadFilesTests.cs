using System.Globalization;
using System.Text;
using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Whatever somebody sends as a statement: a fault with its place, never an exception of another kind, and never half of it.</summary>
public sealed class BadFilesTests
{
    private const string Mt940 = ":20:A\n:25:DE89370400440532013000\n:28C:1\n:60F:C260101EUR0,00\n:61:260101C7,00NTRFX\n:86:x\n:62F:C260101EUR7,00\n-\n";

    public static TheoryData<string, string, int> Faults => new()
    {
        { "", "empty-file", 0 },
        { " \r\n \t", "empty-file", 0 },
        { "%PDF-1.7 ...", "other-format", 0 },
        { "PK\u0003\u0004", "other-format", 0 },
        { "{\"payments\":[]}", "other-format", 0 },
        { "Datum;Betrag\n1.3.2026;1,0\0 0\n", "other-format", 0 },
        { "<html><body>Bitte anmelden</body></html>", "xml-unknown", 1 },
        { "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn/></Document>", "xml-unknown", 1 },
        { CamtText.File(CamtText.Entry(1m, "x"))[..^40], "not-xml", 0 },
        { CamtText.File(CamtText.Entry(1m, "x")).Replace("<Ustrd>x", "<Ustrd>\0", StringComparison.Ordinal), "not-xml", 0 },
        { "<!DOCTYPE Document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><Document>&b;</Document>", "document-type", 1 },
        { "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\"><Document/>", "document-type", 1 },
        { CamtText.File(CamtText.Entry(1m, "x")).Replace("<Cd>BOOK</Cd>", "<Cd>MAYBE</Cd>", StringComparison.Ordinal), "status-unknown", 9 },
        { CamtText.File(CamtText.Entry(1m, "x")).Replace("CRDT</CdtDbtInd><Sts>", "UP</CdtDbtInd><Sts>", StringComparison.Ordinal), "direction-unknown", 9 },
        { CamtText.File(CamtText.Entry(1m, "x", currency: "XXX")), "currency-unknown", 9 },
        { CamtText.File(CamtText.Entry(1m, "x")).Replace(">1.00<", ">1.001<", StringComparison.Ordinal), "amount-wrong", 9 },
        { CamtText.File(CamtText.Entry(1m, "x")).Replace(">1.00<", ">-1.00<", StringComparison.Ordinal), "amount-wrong", 9 },
        { CamtText.File(CamtText.Entry(1m, "x")).Replace(">1.00<", ">99999999999999999999<", StringComparison.Ordinal), "amount-wrong", 9 },
        { CamtText.File(CamtText.Entry(1m, "x", day: "2026-02-30")), "date-wrong", 9 },
        { CamtText.File(CamtText.Entry(1m, "x"), account: ""), "account-missing", 9 },
        { CamtText.File(string.Concat(Enumerable.Repeat("<Ntry>" + string.Concat(Enumerable.Repeat("<a>", 60)), 1))), "xml-too-deep", 0 },
        { "<?xml version=\"1.0\" encoding=\"EBCDIC-1\"?><Document/>", "encoding-unknown", 1 },
        { Mt940.Replace(":62F:C260101EUR7,00\n-\n", "", StringComparison.Ordinal), "cut-off", 0 },
        { Mt940.Replace("C7,00", "C7.00", StringComparison.Ordinal), "movement-unreadable", 5 },
        { Mt940.Replace(":61:260101", ":61:261301", StringComparison.Ordinal), "date-wrong", 5 },
        { Mt940.Replace(":60F:C260101EUR0,00\n", "", StringComparison.Ordinal), "balance-missing", 4 },
        { Mt940.Replace("EUR", "XYZ", StringComparison.Ordinal), "currency-unknown", 4 },
        { Mt940.Replace(":25:DE89370400440532013000\n", "", StringComparison.Ordinal), "account-missing", 4 },
        { "Name;Strasse\nA;B\n", "columns-not-recognised", 1 },
        { "Datum;Betrag\n1.3.2026;1,00\n2.3.2026;viel\n", "amount-wrong", 3 },
        { "Datum;Betrag\n1.3.2026;1,00\n31.2.2026;1,00\n", "date-wrong", 3 },
        { "Datum;Betrag\n1.3.2026;1,00\n1.3.2026;\n", "amount-missing", 3 },
        { "Datum;Betrag;Währung\n1.3.2026;1,00;Taler\n", "currency-unknown", 2 },
        { "Datum;Betrag;Verwendungszweck\n1.3.2026;1,00;\"offen\n", "quote-open", 2 },
        { "Datum;Valuta;Betrag\n1.3.2026;1.3.2026;1,00\n1.3.20", "row-too-short", 3 },
        { "Datum;Betrag\n1.3.2026;1,00;" + new string('x', 70_000) + "\n", "line-too-long", 2 },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Fault_is_told_with_its_line(string file, string code, int line)
    {
        var fault = Should.Throw<UnreadableStatementException>(() => StatementReading.Read(file, account: "DE89370400440532013000"));

        fault.Code.ShouldBe(code);
        if (line > 0)
        {
            fault.Line.ShouldBe(line);
        }
    }

    [Fact]
    public void Table_without_an_account_asks_for_it() =>
        Should.Throw<UnreadableStatementException>(() => StatementReading.Read("Datum;Betrag\n1.3.2026;1,00\n")).Code.ShouldBe("account-missing");

    [Fact]
    public void Bytes_that_are_not_what_the_declaration_says_are_a_fault() =>
        Should.Throw<UnreadableStatementException>(() => StatementReading.Read(StatementReading.Bytes(CamtText.File(CamtText.Entry(1m, "Größe")), Encoding.Latin1))).Code.ShouldBe("wrong-encoding");

    [Fact]
    public async Task File_above_the_limit_is_refused_while_it_comes()
    {
        await using var endless = new EndlessStream();

        var fault = await Should.ThrowAsync<UnreadableStatementException>(() => SpooledFile.Of(endless, CancellationToken.None, 4 << 20));

        fault.Code.ShouldBe("file-too-large");
        endless.Given.ShouldBeLessThan(5 << 20);
    }

    [Fact]
    public void Any_cut_and_any_flipped_byte_reads_or_is_a_fault() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Byte).Sample((which, cut, place, value) =>
        {
            var whole = Encoding.UTF8.GetBytes(which switch { 0 => CamtText.File(CamtText.Bulk(30m, "B", CamtText.Part(10m, "a"), CamtText.Part(20m, "b"))), 1 => Mt940, _ => "Datum;Betrag;Name\n1.3.2026;1,00;A\n2.3.2026;2,00;B\n" });
            var bytes = whole[..^(cut % whole.Length)];
            bytes[place % bytes.Length] = value;
            try
            {
                StatementReading.Read(bytes, "DE89370400440532013000");
            }
            catch (UnreadableStatementException)
            {
                // That is what a reader says.
            }
        }, iter: 3000);

    [Fact]
    public void Numbers_that_need_a_point_are_not_guessed() =>
        Should.Throw<UnreadableStatementException>(() => StatementReading.Read(string.Create(CultureInfo.InvariantCulture, $"Datum;Betrag\n1.3.2026;1,00\n1.3.2026;1.5\n"), account: "X")).Line.ShouldBe(3);

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            buffer.Span.Fill((byte)'x');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
