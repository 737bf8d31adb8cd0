using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Lines;

public sealed class DecimalAmountTests
{
    [Theory]
    [InlineData(12950, "EUR", 2, "129.50")]
    [InlineData(1, "EUR", 2, "0.01")]
    [InlineData(500, "JPY", 0, "500")]
    [InlineData(1234, "KWD", 3, "1.234")]
    [InlineData(50000, "HUF", 0, "500")]
    [InlineData(50050, "HUF", 0, null)]
    public void Amount_is_written_with_the_decimals_that_the_provider_has(long value, string currency, int exponent, string? text) => DecimalAmount.Of(Money.Of(value, currency), exponent).ShouldBe(text);

    [Theory]
    [InlineData("129.50", "EUR", 12950)]
    [InlineData("129", "EUR", 12900)]
    [InlineData("500", "JPY", 500)]
    [InlineData("500.00", "JPY", 500)]
    [InlineData("1.234", "KWD", 1234)]
    [InlineData("0.00", "EUR", 0)]
    public void Amount_is_read(string text, string currency, long value)
    {
        DecimalAmount.TryRead(text, currency, out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("1.5", "EUR")]
    [InlineData("1.234", "EUR")]
    [InlineData("0.5", "JPY")]
    [InlineData("1.", "EUR")]
    [InlineData(".50", "EUR")]
    [InlineData("1.2.3", "EUR")]
    [InlineData("1,50", "EUR")]
    [InlineData("1 000", "EUR")]
    [InlineData("+1.00", "EUR")]
    [InlineData("-1.00", "EUR")]
    [InlineData("1e3", "EUR")]
    [InlineData("١٢", "EUR")]
    [InlineData("NaN", "EUR")]
    [InlineData("", "EUR")]
    [InlineData(null, "EUR")]
    [InlineData("1.00", "XXX")]
    [InlineData("1.00", null)]
    [InlineData("1000000000.00", "EUR")]
    [InlineData("99999999999999999999999", "EUR")]
    public void Anything_else_is_not(string? text, string? currency) => DecimalAmount.TryRead(text, currency, out _).ShouldBeFalse();
}
