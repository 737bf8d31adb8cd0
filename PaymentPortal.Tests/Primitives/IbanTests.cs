using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class IbanTests
{
    /// <summary>The examples of the SWIFT registry and of the banks' associations.</summary>
    [Theory]
    [InlineData("DE89370400440532013000"), InlineData("AT611904300234573201"), InlineData("CH9300762011623852957"), InlineData("NL91ABNA0417164300"), InlineData("GB29NWBK60161331926819")]
    [InlineData("FR1420041010050500013M02606"), InlineData("IT60X0542811101000000123456"), InlineData("ES9121000418450200051332"), InlineData("BE68539007547034"), InlineData("PL61109010140000071219812874")]
    [InlineData("LI21088100002324013AA"), InlineData("LU280019400644750000"), InlineData("DK5000400440116243"), InlineData("FI2112345600000785"), InlineData("SE4550000000058398257466"), InlineData("NO9386011117947")]
    [InlineData("IE29AIBK93115212345678"), InlineData("PT50000201231234567890154"), InlineData("CZ6508000000192000145399"), InlineData("MT84MALT011000012345MTLCAST001S"), InlineData("SI56263300012039086"), InlineData("XK051212012345678906")]
    public void Published_examples_are_in_order(string value)
    {
        Iban.TryParse(value, out var iban, out var fault).ShouldBeTrue(fault?.ToString());

        iban.Value.ShouldBe(value);
        iban.Country.ShouldBe(value[..2]);
    }

    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("de89 3704 0044 0532 0130 00")]
    [InlineData("DE89-3704-0044-0532-0130-00")]
    [InlineData("IBAN: DE89 3704 0044 0532 0130 00")]
    [InlineData("\u00A0DE89\u202F3704 0044 0532 0130 00\u200B")]
    public void Spacing_and_case_do_not_matter(string text)
    {
        Iban.TryParse(text, out var iban).ShouldBeTrue();

        iban.Value.ShouldBe("DE89370400440532013000");
        iban.Grouped.ShouldBe("DE89 3704 0044 0532 0130 00");
        iban.Masked.ShouldBe("DE89 •••• 3000");
    }

    [Theory]
    [InlineData(null, IbanFault.Empty)]
    [InlineData(" - ", IbanFault.Empty)]
    [InlineData("DE", IbanFault.Characters)]
    [InlineData("8937040044", IbanFault.Characters)]
    [InlineData("DEXX370400440532013000", IbanFault.Characters)]
    [InlineData("DE89.3704.0044.0532.0130.00", IbanFault.Characters)]
    [InlineData("DE8937040044053201300٠", IbanFault.Characters)]
    [InlineData("ＤＥ89370400440532013000", IbanFault.Characters)]
    [InlineData("US89370400440532013000", IbanFault.Country)]
    [InlineData("DE8937040044053201300", IbanFault.Length)]
    [InlineData("DE893704004405320130000", IbanFault.Length)]
    [InlineData("DE88370400440532013000", IbanFault.CheckDigits)]
    [InlineData("DE89370400440532013001", IbanFault.CheckDigits)]
    [InlineData("DE8937040044O532013000", IbanFault.CheckDigits)]
    [InlineData("DE89370400440532031000", IbanFault.CheckDigits)]
    public void Anything_else_is_refused_with_its_reason(string? text, IbanFault expected)
    {
        Iban.TryParse(text, out var iban, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
        iban.ShouldBeNull();
    }

    [Theory]
    [InlineData("97", "00"), InlineData("98", "01"), InlineData("02", "99")]
    public void Check_digits_that_are_never_issued_are_refused_though_the_sum_fits(string issued, string never)
    {
        var account = Enumerable.Range(0, 100_000).Select(i => $"{i:000000000000000000}").First(body => Iban.TryParse($"DE{issued}{body}", out _));
        Mod97.Of($"{account}DE{never}").ShouldBe(1);

        Iban.TryParse($"DE{never}{account}", out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(IbanFault.CheckDigits);
    }

    [Fact]
    public void Every_country_of_the_single_euro_payments_area_takes_part() =>
        "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA".Split(' ').ShouldBeSubsetOf(IbanLengths.Countries);

    [Fact]
    public void No_single_slip_and_no_swap_of_neighbours_goes_unnoticed() =>
        Gen.Select(Gen.Int[4, 20], Gen.Char["0123456789"]).Sample((position, digit) =>
        {
            const string good = "DE89370400440532013000";
            var slip = good[..position] + digit + good[(position + 1)..];
            var swap = good[..position] + good[position + 1] + good[position] + good[(position + 2)..];
            return Iban.TryParse(slip, out _) == (slip == good) && Iban.TryParse(swap, out _) == (swap == good);
        });

    [Fact]
    public void The_printed_form_reads_back() => Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 999_999_999]).Sample((bank, account) =>
    {
        var body = $"{bank:00000000}{account:0000000000}";
        Iban.TryParse($"DE{98 - Mod97.Of(body + "DE00"):00}{body}", out var iban).ShouldBeTrue();
        return Iban.TryParse(iban.Grouped, out var again) && again == iban;
    });
}
