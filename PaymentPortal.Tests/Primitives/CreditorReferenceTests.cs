using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class CreditorReferenceTests
{
    [Theory]
    [InlineData("539007547034", "RF18539007547034")]
    [InlineData("LI748925", "RF61LI748925")]
    [InlineData("INV2026000123", "RF98INV2026000123")]
    [InlineData("INV-2026-000123", "RF98INV2026000123")]
    [InlineData("inv 2026/000123", "RF98INV2026000123")]
    [InlineData("INV-2026-0042", "RF73INV20260042")]
    [InlineData("RF18 5390 0754 7034", "RF18539007547034")]
    public void References_get_their_check_digits(string reference, string value) => CreditorReference.FromReference(reference).Value.ShouldBe(value);

    [Theory]
    [InlineData(""), InlineData("---"), InlineData("Rechnungsnummer 2026/000123-4"), InlineData("счёт"), InlineData("😀")]
    public void What_has_no_usable_letters_or_too_many_gets_a_short_body_of_its_own(string reference)
    {
        var first = CreditorReference.FromReference(reference);

        first.Value.Length.ShouldBe(17);
        CreditorReference.FromReference(reference).ShouldBe(first);
        CreditorReference.FromReference(reference + "-").ShouldNotBe(first);
    }

    [Fact]
    public void The_short_body_never_changes() =>
        CreditorReference.FromReference("Rechnungsnummer 2026/000123-4").Grouped.ShouldBe("RF63 1OL8 R17H H93Z L");

    [Theory]
    [InlineData("rf18 5390 0754 7034", "RF18 5390 0754 7034")]
    [InlineData("RF61LI748925", "RF61 LI74 8925")]
    [InlineData("RF98-INV2-0260-0012-3", "RF98 INV2 0260 0012 3")]
    public void Printed_references_read_back(string text, string grouped)
    {
        CreditorReference.TryParse(text, out var reference).ShouldBeTrue();

        reference.Grouped.ShouldBe(grouped);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("RF"), InlineData("RF18"), InlineData("RF19539007547034"), InlineData("RF18539007547035"), InlineData("XX18539007547034"), InlineData("RFXX539007547034")]
    [InlineData("RF18539007547034ABCDEFGHIJKLMN"), InlineData("RF18.5390.0754.7034"), InlineData("RF1853900754703٤"), InlineData("18539007547034")]
    public void Anything_else_is_no_creditor_reference(string? text) => CreditorReference.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Any_text_gives_a_reference_that_reads_back() => Gen.String.Sample(text =>
    {
        var reference = CreditorReference.FromReference(text);
        return reference.Value.Length is > 4 and <= 25 && CreditorReference.TryParse(reference.Grouped, out var again) && again == reference;
    });
}
