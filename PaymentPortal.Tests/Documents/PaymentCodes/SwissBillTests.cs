using System.Text;
using CsCheck;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class SwissBillTests
{
    private const string QrAccount = "CH4431999123000889012";
    private const string Account = "CH5800791123000889012";
    private const string Digits = "210000000003139471430009017";

    private static readonly SwissAddress Creditor = SwissAddress.Of("Max Muster & Söhne", "Musterstrasse", "123", "8000", "Seldwyla", "CH")!;
    private static readonly SwissAddress Debtor = SwissAddress.Of("Simon Muster", "Musterstrasse", "1", "8000", "Seldwyla", "CH")!;

    [Fact]
    public void A_bill_to_a_qr_iban_is_written_as_the_guidelines_say() =>
        Bill(QrAccount, Digits, debtor: Debtor)!.Payload.Split('\n').ShouldBe(
        [
            "SPC", "0200", "1", QrAccount,
            "S", "Max Muster & Söhne", "Musterstrasse", "123", "8000", "Seldwyla", "CH",
            "", "", "", "", "", "", "",
            "1949.75", "CHF",
            "S", "Simon Muster", "Musterstrasse", "1", "8000", "Seldwyla", "CH",
            "QRR", Digits, "Auftrag vom 15.06.2020", "EPD",
        ]);

    [Fact]
    public void A_bill_to_any_other_account_quotes_a_creditor_reference_and_may_leave_the_debtor_open()
    {
        var lines = Bill(Account, "RF18 5390 0754 7034")!.Payload.Split('\n');

        lines.Length.ShouldBe(31);
        lines[20..27].ShouldAllBe(line => line.Length == 0);
        lines[27..].ShouldBe(["SCOR", "RF18539007547034", "Auftrag vom 15.06.2020", "EPD"]);
    }

    [Theory]
    [InlineData(QrAccount, "RF18539007547034", 100, "CHF")]
    [InlineData(Account, Digits, 100, "CHF")]
    [InlineData(Account, "Rechnung 4711", 100, "CHF")]
    [InlineData("DE89370400440532013000", "RF18539007547034", 100, "CHF")]
    [InlineData(Account, "RF18539007547034", 0, "CHF")]
    [InlineData(Account, "RF18539007547034", 100_000_000_000, "CHF")]
    [InlineData(Account, "RF18539007547034", 100, "USD")]
    public void What_no_bank_would_take_is_no_bill(string account, string reference, long amount, string currency) =>
        Bill(account, reference, Money.Of(amount, currency)).ShouldBeNull();

    [Theory]
    [InlineData("", "8000", "Seldwyla", "CH")]
    [InlineData("Max", "", "Seldwyla", "CH")]
    [InlineData("Max", "8000", "", "CH")]
    [InlineData("Max", "8000", "Seldwyla", "")]
    [InlineData("Αθανασόπουλος", "8000", "Seldwyla", "CH")]
    [InlineData("王小明", "8000", "Seldwyla", "CH")]
    public void An_address_with_something_missing_or_in_other_letters_is_none(string name, string postalCode, string city, string country) =>
        SwissAddress.Of(name, "Weg", "1", postalCode, city, country).ShouldBeNull();

    [Theory]
    [InlineData("Grüße € Łódź Șerban", "Grüße € Łódź Șerban")]
    [InlineData("Nguyễn – „Café“", "Nguyen - \"Café\"")]
    [InlineData("a\r\nb\u202Ec😀d", "a bc d")]
    [InlineData("ﬁnal ½", "final ½")]
    public void Text_keeps_what_is_allowed_and_loses_the_rest(string text, string kept) => SwissText.Of(text, 140).ShouldBe(kept);

    [Fact]
    public void Texts_of_any_kind_keep_the_thirty_one_lines_the_lengths_and_the_largest_symbol() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Long[1, Money.Largest]).Sample((name, street, message, rappen) =>
        {
            var creditor = SwissAddress.Of("N", street, street, "8000", "Seldwyla", "CH") ?? Creditor;
            var bill = SwissBill.Of(Parse(QrAccount), creditor, SwissAddress.Of("D" + name, street, "1", "8000", "Z", "CH"), Money.Of(rappen, "CHF"), Digits, message).ShouldNotBeNull();

            bill.Payload.Split('\n').Length.ShouldBe(31);
            bill.Payload.ShouldNotContain("\r");
            bill.Message.Length.ShouldBeLessThanOrEqualTo(SwissBill.LongestMessage);
            Encoding.UTF8.GetByteCount(bill.Payload).ShouldBeLessThanOrEqualTo(SwissBill.MostBytes);
        });

    [Fact]
    public void The_longest_bill_fits_a_symbol_of_version_25()
    {
        var long70 = new string('ü', 70);
        var address = SwissAddress.Of(long70, long70, new string('ü', 16), new string('ü', 16), new string('ü', 35), "CH");
        var bill = SwissBill.Of(Parse(QrAccount), address, address, Money.Of(Money.Largest, "CHF"), Digits, new string('ß', 200)).ShouldNotBeNull();

        bill.Payload.ShouldContain("999999999.99");
        QrSymbol.Of(bill.Payload).Version.ShouldBeLessThanOrEqualTo(25);
    }

    [Fact]
    public async Task The_saved_code_with_its_cross_reads_back_as_it_was_written()
    {
        var code = new TransferCode(Bill(QrAccount, Digits, debtor: Debtor)!.Payload, IsSwiss: true);

        (await SwissQrReader.Read(code.Png())).ShouldBe(code.Text);
        code.Svg("x").Split("<rect").Length.ShouldBe(5);
    }

    private static SwissBill? Bill(string account, string reference, Money? amount = null, SwissAddress? debtor = null) =>
        SwissBill.Of(Parse(account), Creditor, debtor, amount ?? Money.Of(194975, "CHF"), reference, "Auftrag vom 15.06.2020");

    private static Iban Parse(string text) => Iban.TryParse(text, out var iban) ? iban : throw new FormatException(text);
}
