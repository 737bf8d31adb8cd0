using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("0171 2344471", "DE", "+491712344471")]
    [InlineData("0171/2344471", "DE", "+491712344471")]
    [InlineData("(0171) 234-4471", "DE", "+491712344471")]
    [InlineData("+49 171 2344471", "DE", "+491712344471")]
    [InlineData("+49 (0) 171 234 44 71", "DE", "+491712344471")]
    [InlineData("0049 171 2344471", "DE", "+491712344471")]
    [InlineData("＋４９ １７１ ２３４４４７１", "DE", "+491712344471")]
    [InlineData("٠١٧١ ٢٣٤٤٤٧١", "DE", "+491712344471")]
    [InlineData(" 0171 2344471\u200B", "DE", "+491712344471")]
    [InlineData("+49301234567", "DE", "+49301234567")]
    [InlineData("0664 1234567", "AT", "+436641234567")]
    [InlineData("079 123 45 67", "CH", "+41791234567")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("02 1234 5678", "IT", "+390212345678")]
    [InlineData("(201) 555-0123", "US", "+12015550123")]
    [InlineData("+44 7700 900123", "DE", "+447700900123")]
    [InlineData("04954 123", "DE", "+494954123")]
    [InlineData("+683 4000", "DE", "+6834000")]
    public void Any_notation_becomes_E164(string text, string region, string value)
    {
        PhoneNumber.TryParse(text, region, out var number, out var fault).ShouldBeTrue(fault?.ToString());

        number.Value.ShouldBe(value);
        number.ToString().ShouldBe(value);
    }

    [Theory]
    [InlineData(null, PhoneFault.Empty)]
    [InlineData("  ", PhoneFault.Empty)]
    [InlineData("abc", PhoneFault.NotANumber)]
    [InlineData("0800 FLOWERS", PhoneFault.NotANumber)]
    [InlineData("0171 2344471 ext. 7", PhoneFault.NotANumber)]
    [InlineData("0171 2344471#7", PhoneFault.NotANumber)]
    [InlineData("0171\r\n2344471", PhoneFault.NotANumber)]
    [InlineData("!!!", PhoneFault.NotANumber)]
    [InlineData("+", PhoneFault.NotANumber)]
    [InlineData("😀", PhoneFault.NotANumber)]
    [InlineData("+999 1234567", PhoneFault.Country)]
    [InlineData("0171", PhoneFault.TooShort)]
    [InlineData("0171 23", PhoneFault.TooShort)]
    [InlineData("110", PhoneFault.TooShort)]
    [InlineData("+49 171 2344471 2344471 2344471", PhoneFault.TooLong)]
    public void Anything_else_is_refused_with_its_reason(string? text, PhoneFault expected)
    {
        PhoneNumber.TryParse(text, "DE", out var number, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
        number.ShouldBeNull();
    }

    [Fact]
    public void Without_a_region_the_country_code_is_needed()
    {
        PhoneNumber.TryParse("0171 2344471", out _).ShouldBeFalse();
        PhoneNumber.TryParse("+49 171 2344471", out var number).ShouldBeTrue();
        number.Value.ShouldBe("+491712344471");
    }

    [Theory]
    [InlineData("+491712344471", "0171 2344471", "+49 171 2344471", "0171 ••• 4471")]
    [InlineData("+49301234567", "030 1234567", "+49 30 1234567", "030 ••• 4567")]
    [InlineData("+12015550123", "(201) 555-0123", "+1 201-555-0123", "201 ••• 0123")]
    [InlineData("+4532123456", "32 12 34 56", "+45 32 12 34 56", "32 ••• 456")]
    public void People_see_it_as_they_write_it_and_strangers_only_its_ends(string value, string national, string international, string masked)
    {
        PhoneNumber.TryParse(value, out var number).ShouldBeTrue();

        number.National.ShouldBe(national);
        number.International.ShouldBe(international);
        number.Masked.ShouldBe(masked);
    }

    [Theory]
    [InlineData("+491712344471", true)]
    [InlineData("+12015550123", true)]
    [InlineData("+49301234567", false)]
    public void Texts_go_to_mobile_numbers_only(string value, bool expected)
    {
        PhoneNumber.TryParse(value, out var number).ShouldBeTrue();

        number.TakesTexts.ShouldBe(expected);
    }

    [Fact]
    public void Every_display_reads_back_to_the_same_number_and_every_mask_hides_three_digits() =>
        Gen.Select(Gen.Int[1_500_000, 1_799_999], Gen.Int[1000, 99999]).Sample((area, rest) =>
        {
            PhoneNumber.TryParse($"0{area}{rest}", "DE", out var number, out _).ShouldBeTrue();
            PhoneNumber.TryParse(number.National, "DE", out var national, out _).ShouldBeTrue();
            PhoneNumber.TryParse(number.International, out var international).ShouldBeTrue();

            (national, international).ShouldBe((number, number));
            number.Masked.Count(char.IsAsciiDigit).ShouldBeLessThanOrEqualTo(number.National.Count(char.IsAsciiDigit) - 3);
        });

    [Fact]
    public void No_text_whatever_breaks_it() =>
        Gen.String[Gen.Char["0123456789+-()/ #*;=,.x\u00A0\u200B\r\n٣\uD83D"], 0, 40].Sample(text =>
            PhoneNumber.TryParse(text, "DE", out var number, out var fault) ? number.Value[0] == '+' && number.Value.Length <= 18 : fault is not null);
}
