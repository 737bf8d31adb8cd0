using Bunit;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components.Kit;

public sealed class StatusChipTests : KitContext
{
    [Fact]
    public void Every_tone_has_a_glyph_of_its_own_beside_its_word()
    {
        var glyphs = Enum.GetValues<Tone>().Select(tone =>
        {
            var chip = Render<StatusChip>(parameters => parameters.Add(one => one.Tone, tone).Add(one => one.Word, "Noch 2 Tage"));
            chip.Find(".st").TextContent.ShouldContain("Noch 2 Tage");
            return chip.Find("svg").InnerHtml.Trim();
        }).ToList();

        glyphs.ShouldAllBe(glyph => glyph.Length > 0);
        glyphs.ShouldBeUnique();
    }

    [Fact]
    public void Every_tone_has_its_ink_and_tint_in_the_style_sheet()
    {
        var kit = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot-assets/css/kit.css"));
        foreach (var tone in Enum.GetValues<Tone>())
        {
            kit.ShouldContain($".st-{tone.ToString().ToLowerInvariant()} {{");
        }
    }
}
