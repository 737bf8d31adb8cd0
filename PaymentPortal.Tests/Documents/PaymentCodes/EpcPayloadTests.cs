using System.Text;
using CsCheck;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Documents;

public class EpcPayloadTests
{
    private const string Account = "DE89370400440532013000";

    [Fact]
    public void A_transfer_with_a_creditor_reference_is_written_as_published()
    {
        var payload = EpcPayload.Of("Muster GmbH", "DE89 3704 0044 0532 0130 00", null, Money.Of(1295, "EUR"), "RF61 LI74 8925");

        payload.ShouldBe("BCD|002|1|SCT||Muster GmbH|DE89370400440532013000|EUR12.95||RF61LI748925|".Replace('|', '\n'));
        Encoding.UTF8.GetByteCount(payload!).ShouldBe(73);
    }

    [Fact]
    public void Any_other_reference_is_free_text() =>
        EpcPayload.Of("Muster GmbH", Account, "COBADEFFXXX", Money.Of(100, "EUR"), "Rechnung 4711")!.Split('\n').ShouldBe(
            ["BCD", "002", "1", "SCT", "COBADEFFXXX", "Muster GmbH", Account, "EUR1.00", "", "", "Rechnung 4711"]);

    [Fact]
    public void A_creditor_reference_with_wrong_check_digits_is_free_text() =>
        EpcPayload.Of("Muster GmbH", Account, null, Money.Of(100, "EUR"), "RF62LI748925")!.Split('\n')[10].ShouldBe("RF62LI748925");

    [Theory]
    [InlineData("Muster GmbH", Account, null, 0, "EUR")]
    [InlineData("Muster GmbH", Account, null, 100_000_000_000, "EUR")]
    [InlineData("Muster GmbH", Account, null, 100, "CHF")]
    [InlineData(" ", Account, null, 100, "EUR")]
    [InlineData("Muster GmbH", "DE00370400440532013000", null, 100, "EUR")]
    [InlineData("Muster GmbH", "", null, 100, "EUR")]
    [InlineData("Muster GmbH", Account, "COBADE", 100, "EUR")]
    public void What_cannot_be_transferred_has_no_code(string holder, string iban, string? bic, long amount, string currency) =>
        EpcPayload.Of(holder, iban, bic, Money.Of(amount, currency), "x").ShouldBeNull();

    [Fact]
    public void Names_and_references_of_any_kind_keep_the_eleven_lines_and_the_largest_symbol() =>
        Gen.Select(Gen.String, Gen.String, Gen.Long[1, Money.Largest]).Sample((holder, reference, cents) =>
        {
            var payload = EpcPayload.Of("N" + holder, Account, "COBADEFFXXX", Money.Of(cents, "EUR"), reference);
            payload.ShouldNotBeNull();
            payload.Split('\n').Length.ShouldBe(11);
            Encoding.UTF8.GetByteCount(payload).ShouldBeLessThanOrEqualTo(EpcPayload.MostBytes);
        });

    [Fact]
    public void The_longest_transfer_fits_a_symbol_of_version_13()
    {
        var payload = EpcPayload.Of(new string('ü', 90), Account, "COBADEFFXXX", Money.Of(Money.Largest, "EUR"), new string('ß', 200));

        payload.ShouldNotBeNull();
        payload.ShouldContain("EUR999999999.99");
        QrSymbol.Of(payload).Version.ShouldBeLessThanOrEqualTo(13);
    }
}
