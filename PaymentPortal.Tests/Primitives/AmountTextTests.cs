using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class AmountTextTests
{
    [Theory]
    [InlineData("129,50", "de", "EUR", 12950)]
    [InlineData("129", "de", "EUR", 12900)]
    [InlineData("129,5", "de", "EUR", 12950)]
    [InlineData("0,01", "de", "EUR", 1)]
    [InlineData(",50", "de", "EUR", 50)]
    [InlineData("0129,50", "de", "EUR", 12950)]
    [InlineData("1.234", "de", "EUR", 123400)]
    [InlineData("1.234,56", "de", "EUR", 123456)]
    [InlineData("1.234.567,89", "de", "EUR", 123456789)]
    [InlineData("1 234,56", "de", "EUR", 123456)]
    [InlineData("1\u00A0234,56", "de", "EUR", 123456)]
    [InlineData("1\u202F234,56", "de", "EUR", 123456)]
    [InlineData("1\u2009234,56", "de", "EUR", 123456)]
    [InlineData("€ 129,50", "de", "EUR", 12950)]
    [InlineData("€129,50", "de", "EUR", 12950)]
    [InlineData("129,50€", "de", "EUR", 12950)]
    [InlineData("129,50\u00A0€", "de", "EUR", 12950)]
    [InlineData("129,50 eur", "de", "EUR", 12950)]
    [InlineData("129,50 Euro", "de", "EUR", 12950)]
    [InlineData("129,-", "de", "EUR", 12900)]
    [InlineData("129,–", "de", "EUR", 12900)]
    [InlineData("129,-- €", "de", "EUR", 12900)]
    [InlineData("  129,50\t", "de", "EUR", 12950)]
    [InlineData("129,50\u200B", "de", "EUR", 12950)]
    [InlineData("\uFEFF129,50", "de", "EUR", 12950)]
    [InlineData("1,234.56", "en", "EUR", 123456)]
    [InlineData("1,234", "en", "EUR", 123400)]
    [InlineData(".50", "en", "EUR", 50)]
    [InlineData("$1,234.56", "en-US", "USD", 123456)]
    [InlineData("1’234.50", "de-CH", "CHF", 123450)]
    [InlineData("1'234.50 Fr.", "de-CH", "CHF", 123450)]
    [InlineData("SFr. 1'234.-", "de-CH", "CHF", 123400)]
    [InlineData("1’234,50", "de", "EUR", 123450)]
    [InlineData("129.50", "fr-CH", "CHF", 12950)]
    [InlineData("129,50", "fr-CH", "CHF", 12950)]
    [InlineData("1.234,56", "de-AT", "EUR", 123456)]
    [InlineData("1 234,56 zł", "pl-PL", "PLN", 123456)]
    [InlineData("1.234,56", "pl-PL", "PLN", 123456)]
    [InlineData("1 234,56 €", "fr-FR", "EUR", 123456)]
    [InlineData("12,34,567.89", "en-IN", "INR", 123456789)]
    [InlineData("1,234,567.89", "en-IN", "INR", 123456789)]
    [InlineData("1.234", "de", "JPY", 1234)]
    [InlineData("1234", "de", "JPY", 1234)]
    [InlineData("¥1,234", "en", "JPY", 1234)]
    [InlineData("1,234", "de", "KWD", 1234)]
    [InlineData("1.234,567", "de", "KWD", 1234567)]
    [InlineData("1.5", "en", "KWD", 1500)]
    [InlineData("999.999.999,99", "de", "EUR", Money.Largest)]
    public void Amounts_are_read_as_people_write_them(string text, string culture, string currency, long value)
    {
        AmountText.TryParse(text, new CultureInfo(culture), Currency.Of(currency), out var amount, out var fault).ShouldBeTrue(fault?.ToString());

        amount.ShouldBe(Money.Of(value, currency));
    }

    [Theory]
    [InlineData(null, AmountFault.Empty)]
    [InlineData("", AmountFault.Empty)]
    [InlineData(" \u00A0\t", AmountFault.Empty)]
    [InlineData("\u200B", AmountFault.Empty)]
    [InlineData("€", AmountFault.NotANumber)]
    [InlineData("-", AmountFault.NotANumber)]
    [InlineData(",", AmountFault.NotANumber)]
    [InlineData(".", AmountFault.NotANumber)]
    [InlineData(",-", AmountFault.NotANumber)]
    [InlineData("129,", AmountFault.NotANumber)]
    [InlineData("+129", AmountFault.NotANumber)]
    [InlineData("129.50", AmountFault.NotANumber)]
    [InlineData("1,234.56", AmountFault.NotANumber)]
    [InlineData("12.34,56", AmountFault.NotANumber)]
    [InlineData("1.2345,67", AmountFault.NotANumber)]
    [InlineData("1234.567,89", AmountFault.NotANumber)]
    [InlineData("0.123", AmountFault.NotANumber)]
    [InlineData("1.234 567", AmountFault.NotANumber)]
    [InlineData("1..234", AmountFault.NotANumber)]
    [InlineData(".234", AmountFault.NotANumber)]
    [InlineData("1,2,3", AmountFault.NotANumber)]
    [InlineData("12 34", AmountFault.NotANumber)]
    [InlineData("1  234", AmountFault.NotANumber)]
    [InlineData("NaN", AmountFault.NotANumber)]
    [InlineData("Infinity", AmountFault.NotANumber)]
    [InlineData("1e3", AmountFault.NotANumber)]
    [InlineData("0x10", AmountFault.NotANumber)]
    [InlineData("1/2", AmountFault.NotANumber)]
    [InlineData("١٢٩", AmountFault.NotANumber)]
    [InlineData("１２９", AmountFault.NotANumber)]
    [InlineData("²", AmountFault.NotANumber)]
    [InlineData("12\u200B9", AmountFault.NotANumber)]
    [InlineData("12\u202E9", AmountFault.NotANumber)]
    [InlineData("12\r\n9", AmountFault.NotANumber)]
    [InlineData("129 $", AmountFault.NotANumber)]
    [InlineData("129 CHF", AmountFault.NotANumber)]
    [InlineData("€ 129 €", AmountFault.NotANumber)]
    [InlineData("129 hundert", AmountFault.NotANumber)]
    [InlineData("<b>129</b>", AmountFault.NotANumber)]
    [InlineData("😀", AmountFault.NotANumber)]
    [InlineData("129,505", AmountFault.TooManyDecimals)]
    [InlineData("1,000", AmountFault.TooManyDecimals)]
    [InlineData("1,234", AmountFault.TooManyDecimals)]
    [InlineData("-1", AmountFault.Negative)]
    [InlineData("−1", AmountFault.Negative)]
    [InlineData("129,50-", AmountFault.Negative)]
    [InlineData("-€ 5", AmountFault.Negative)]
    [InlineData("€ -5", AmountFault.Negative)]
    [InlineData("(129,50)", AmountFault.Negative)]
    [InlineData("0", AmountFault.Zero)]
    [InlineData("0,00", AmountFault.Zero)]
    [InlineData("0,-", AmountFault.Zero)]
    [InlineData("1.000.000.000", AmountFault.TooLarge)]
    [InlineData("1000000000,00", AmountFault.TooLarge)]
    [InlineData("9223372036854775807", AmountFault.TooLarge)]
    [InlineData("9223372036854775808", AmountFault.TooLarge)]
    [InlineData("18446744073709551617", AmountFault.TooLarge)]
    public void In_German_euros_everything_else_is_refused_with_its_reason(string? text, AmountFault expected)
    {
        AmountText.TryParse(text, new CultureInfo("de"), Currency.Eur, out var amount, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
        amount.Value.ShouldBe(0);
    }

    [Theory]
    [InlineData("1.234,56", "en", "EUR", AmountFault.NotANumber)]
    [InlineData("1.234", "en", "EUR", AmountFault.TooManyDecimals)]
    [InlineData("12,34", "en", "EUR", AmountFault.NotANumber)]
    [InlineData("129,50", "en", "EUR", AmountFault.NotANumber)]
    [InlineData("1.234", "pl-PL", "PLN", AmountFault.NotANumber)]
    [InlineData("1.5", "en", "JPY", AmountFault.TooManyDecimals)]
    [InlineData("129,00", "de", "JPY", AmountFault.TooManyDecimals)]
    [InlineData("0,0001", "de", "KWD", AmountFault.TooManyDecimals)]
    [InlineData("1,23,456.00", "en-GB", "GBP", AmountFault.NotANumber)]
    [InlineData("100.000.000", "de", "KWD", AmountFault.TooLarge)]
    public void Other_cultures_and_currencies_have_their_own_limits(string text, string culture, string currency, AmountFault expected)
    {
        AmountText.TryParse(text, new CultureInfo(culture), Currency.Of(currency), out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
    }

    [Fact]
    public void Digits_of_another_script_are_read_where_they_are_the_cultures_own()
    {
        var persian = new CultureInfo("fa-IR");
        persian.NumberFormat.NativeDigits.ShouldContain("۱");

        AmountText.TryParse("۱۲۹٫۵۰", persian, Currency.Eur, out var amount, out _).ShouldBeTrue();

        amount.Value.ShouldBe(12950);
    }

    [Fact]
    public void A_million_digits_are_too_large_and_no_burden() =>
        Fault(new string('9', 1_000_000)).ShouldBe(AmountFault.TooLarge);

    [Fact]
    public void What_the_portal_writes_it_reads_back_in_every_culture() =>
        Gen.Select(Gen.Long[1, Money.Largest], Gen.OneOf(Cultures.Tried.ToArray()), Gen.OneOf("EUR", "JPY", "KWD", "CHF", "USD", "PLN")).Sample((value, culture, code) =>
        {
            var money = Money.Of(value, code);
            foreach (var text in new[] { money.Text(culture), money.Digits(culture), money.Digits(culture) + " " + code })
            {
                AmountText.TryParse(text, culture, money.Currency, out var read, out var fault).ShouldBeTrue($"{text} in {culture.Name}: {fault}");
                read.ShouldBe(money, $"{text} in {culture.Name}");
            }
        });

    [Fact]
    public void No_text_whatever_breaks_it_or_gives_an_amount_outside_the_limits() =>
        Gen.Select(Gen.String[Gen.Char["0123456789.,-−' ’€()eE+\u00A0\u200B٣\uD83D"], 0, 14], Gen.OneOf(Cultures.Tried.ToArray()), Gen.OneOf("EUR", "JPY", "KWD")).Sample((text, culture, code) =>
            AmountText.TryParse(text, culture, Currency.Of(code), out var amount, out var fault)
                ? fault is null && amount.Value is > 0 and <= Money.Largest
                : fault is not null && amount.Value == 0);

    private static AmountFault? Fault(string text) => AmountText.TryParse(text, new CultureInfo("de"), Currency.Eur, out _, out var fault) ? null : fault;
}
