using Bunit;
using PaymentPortal.Components.Kit;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components.Layout;

public sealed class CommandPaletteTests : KitContext
{
    [Fact]
    public void What_is_typed_is_never_written_back()
    {
        var palette = Render<CommandPalette>(parameters => parameters.Add(shown => shown.Pages, []));

        palette.Find("input").Input("mus");

        palette.Find("[role=status]").TextContent.ShouldContain("mus");
        palette.Find("input").HasAttribute("value").ShouldBeFalse();
    }
}
