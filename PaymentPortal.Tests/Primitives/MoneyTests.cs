using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class MoneyTests
{
    [Theory]
    [InlineData(12950, "EUR", "de", "129,50 €")]
    [InlineData(12950, "EUR", "de-DE", "129,50 €")]
    [InlineData(12950, "EUR", "de-AT", "€ 129,50")]
    [InlineData(12950, "EUR", "en", "€129.50")]
    [InlineData(12950, "EUR", "fr-FR", "129,50 €")]
    [InlineData(123456789, "EUR", "de", "1.234.567,89 €")]
    [InlineData(123456789, "EUR", "en", "€1,234,567.89")]
    [InlineData(1234, "JPY", "de", "1.234 ¥")]
    [InlineData(1234, "JPY", "en", "¥1,234")]
    [InlineData(1234567, "KWD", "de", "1.234,567 KWD")]
    [InlineData(1234567, "KWD", "en", "KWD 1,234.567")]
    [InlineData(1000, "CHF", "de", "10,00 CHF")]
    [InlineData(1000, "CHF", "en", "CHF 10.00")]
    [InlineData(123450, "CHF", "de-CH", "CHF 1’234.50")]
    [InlineData(0, "EUR", "de", "0,00 €")]
    [InlineData(-5, "EUR", "de", "-0,05 €")]
    [InlineData(-1000, "CHF", "en", "-CHF 10.00")]
    [InlineData(-1000, "EUR", "en", "-€10.00")]
    public void Text_is_as_the_culture_writes_it(long value, string currency, string culture, string text) =>
        Money.Of(value, currency).Text(new CultureInfo(culture)).ShouldBe(text.Replace(' ', '\u00A0'));

    [Fact]
    public void Text_never_breaks_across_lines_and_names_its_currency()
    {
        foreach (var culture in Cultures.Tried)
        {
            foreach (var currency in new[] { "EUR", "JPY", "KWD", "CHF", "USD" })
            {
                var text = Money.Of(1234567, currency).Text(culture);
                text.ShouldNotContain(' ', culture.Name);
                text.ShouldContain(CurrencySymbols(currency), Case.Sensitive, culture.Name);
            }
        }
    }

    [Fact]
    public void A_code_never_touches_the_number() =>
        Cultures.Tried.ShouldAllBe(culture => new[] { 1000L, -1000L }.All(value => !System.Text.RegularExpressions.Regex.IsMatch(Money.Of(value, "CHF").Text(culture), @"CHF\d|\dCHF")));

    [Fact]
    public void Digits_hold_every_minor_unit()
    {
        Money.Of(12950, "EUR").Digits(new CultureInfo("de")).ShouldBe("129,50");
        Money.Of(5, "KWD").Digits(new CultureInfo("en")).ShouldBe("0.005");
        Money.Of(1234, "JPY").Digits(new CultureInfo("de")).ShouldBe("1234");
        Money.Of(long.MaxValue, "EUR").Digits(CultureInfo.InvariantCulture).ShouldBe("92233720368547758.07");
    }

    [Fact]
    public void What_is_added_can_be_taken_away() =>
        Gen.Select(Gen.Long[-Money.Largest, Money.Largest], Gen.Long[-Money.Largest, Money.Largest]).Sample((left, right) =>
            Money.Of(left, "EUR") + Money.Of(right, "EUR") - Money.Of(right, "EUR") == Money.Of(left, "EUR") && -Money.Of(left, "EUR") == Money.Of(-left, "EUR"));

    [Fact]
    public void Different_currencies_do_not_add() =>
        Should.Throw<InvalidOperationException>(() => Money.Of(1, "EUR") + Money.Of(1, "CHF")).Message.ShouldContain("CHF");

    [Fact]
    public void Overflow_is_an_error_and_no_wrong_amount()
    {
        Should.Throw<OverflowException>(() => Money.Of(long.MaxValue, "EUR") + Money.Of(1, "EUR"));
        Should.Throw<OverflowException>(() => -Money.Of(long.MinValue, "EUR"));
    }

    [Fact]
    public void The_empty_value_can_be_logged() => default(Money).ToString().ShouldBe("no amount");

    private static string CurrencySymbols(string code) => code switch { "EUR" => "€", "JPY" => "¥", "USD" => "$", _ => code };
}
