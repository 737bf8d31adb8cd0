using System.Text.RegularExpressions;
using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeOrderTests
{
    [Theory]
    [InlineData("INV-2026-0042", "REF 0042")]
    [InlineData("RECHNUNG 2026-B7", "2026-B7")]
    [InlineData("Müller", "Muller")]
    [InlineData("4711", "REF 4711")]
    [InlineData("RF18539007547034", "REF 547034")]
    [InlineData("请求", null)]
    [InlineData("<>\\'\"*", null)]
    [InlineData("---", null)]
    public void Reference_becomes_what_a_card_statement_may_show(string reference, string? suffix) =>
        StripeOrder.Suffix(reference).ShouldBe(suffix);

    [Fact]
    public void Any_reference_keeps_the_rules_of_statement_descriptors() => Gen.String.Sample(reference =>
    {
        var suffix = StripeOrder.Suffix(reference);
        return suffix is null || (suffix.Length <= 10 && Regex.IsMatch(suffix, "^(?=.*[A-Za-z])[A-Za-z0-9 ./-]+$"));
    });
}
