using Bunit;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components.Kit;

public sealed class MoneyTextTests : KitContext
{
    [Theory]
    [InlineData("de-DE", 129_50, "EUR", "129,50\u00A0€")]
    [InlineData("en-GB", 129_50, "EUR", "€129.50")]
    [InlineData("de-DE", 1234, "JPY", "1.234\u00A0¥")]
    [InlineData("de-DE", 1_234_567, "KWD", "1.234,567\u00A0KWD")]
    public void An_amount_reads_as_the_culture_and_its_currency_want(string culture, long value, string currency, string expected)
    {
        Speak(culture);
        Render<MoneyText>(parameters => parameters.Add(text => text.Amount, Money.Of(value, currency))).Find(".money").TextContent.ShouldBe(expected);
    }

    [Fact]
    public void An_amount_that_is_no_longer_asked_for_is_quiet() =>
        Render<MoneyText>(parameters => parameters.Add(text => text.Amount, Money.Of(1, "EUR")).Add(text => text.Quiet, true)).Find(".money").ClassList.ShouldContain("quiet");
}
