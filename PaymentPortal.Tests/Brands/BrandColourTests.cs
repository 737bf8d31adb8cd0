using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class BrandColourTests
{
    private static readonly Gen<BrandColour> Any = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (red, green, blue) => new BrandColour(red, green, blue));

    [Theory]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0b4a54", "#ffffff", 9.9)]
    public void Contrast_is_that_of_the_standard(string one, string other, double expected) => Read(one).ContrastWith(Read(other)).ShouldBe(expected, 0.05);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123f6d")]
    [InlineData("#12")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    [InlineData("#123f6d;}")]
    [InlineData("red")]
    public void What_is_no_colour_is_refused(string? text) => BrandColour.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_colour_that_reads_well_stays_as_it_is() => Read("#123f6d").DarkEnough().ShouldBe(Read("#123f6d"));

    [Fact]
    public void Text_reads_well_on_every_tone_of_every_brand() => Any.Sample(ReadsWell);

    [Theory]
    [InlineData("#fffacd")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    [InlineData("#ffff00")]
    public void Text_reads_well_on_the_tones_of_extreme_brands(string colour) => ReadsWell(Read(colour));

    private static void ReadsWell(BrandColour colour)
    {
        var palette = BrandPalette.Of(colour.ToString());
        palette.Light.Button.ContrastWith(palette.Light.OnButton).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        palette.Light.ButtonHover.ContrastWith(palette.Light.OnButton).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        palette.Dark.Button.ContrastWith(palette.Dark.OnButton).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        palette.Dark.ButtonHover.ContrastWith(palette.Dark.OnButton).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        palette.Light.Soft.ContrastWith(Read("#3d484b")).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        palette.Dark.Soft.ContrastWith(Read("#c2cccd")).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        palette.Strip.ShouldBe(colour);
    }

    private static BrandColour Read(string text) => BrandColour.TryParse(text, out var colour) ? colour : throw new ArgumentException(text);
}
