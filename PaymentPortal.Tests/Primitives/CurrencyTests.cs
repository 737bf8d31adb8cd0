using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class CurrencyTests
{
    /// <summary>ISO 4217, list one, column "minor unit", wherever it is not 2.</summary>
    [Theory]
    [InlineData(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")]
    [InlineData(3, "BHD IQD JOD KWD LYD OMR TND")]
    public void Unusual_exponents_are_those_of_ISO_4217(int exponent, string codes) =>
        Currency.Known.Where(currency => currency.Exponent == exponent).Select(currency => currency.Code).Order().ShouldBe(codes.Split(' '));

    [Theory]
    [InlineData("EUR"), InlineData("USD"), InlineData("GBP"), InlineData("CHF"), InlineData("HUF"), InlineData("PLN"), InlineData("IDR"), InlineData("XCG"), InlineData("SLE"), InlineData("ZWG"), InlineData("MRU")]
    public void Others_have_two_decimals(string code) => Currency.Of(code).Exponent.ShouldBe(2);

    [Theory]
    [InlineData(null), InlineData(""), InlineData("eur"), InlineData("EURO"), InlineData(" EUR"), InlineData("DEM"), InlineData("BGN"), InlineData("ANG"), InlineData("HRK"), InlineData("XAU"), InlineData("XTS"), InlineData("CLF"), InlineData("ЕUR")]
    public void Unknown_withdrawn_and_fund_codes_are_not_found(string? code) => Currency.TryFind(code, out _).ShouldBeFalse();

    [Fact]
    public void Every_code_is_three_capitals_and_its_factor_fits_its_exponent()
    {
        Currency.Known.Count.ShouldBeGreaterThan(150);
        foreach (var currency in Currency.Known)
        {
            currency.Code.ShouldMatch("^[A-Z]{3}$");
            currency.Factor.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("1" + new string('0', currency.Exponent));
        }
    }

    [Fact]
    public void Asking_for_an_unknown_code_names_it() =>
        Should.Throw<ArgumentException>(() => Currency.Of("EURO")).Message.ShouldContain("'EURO'");
}
