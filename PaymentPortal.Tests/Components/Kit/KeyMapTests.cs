using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PaymentPortal.Components.Layout;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components.Kit;

public sealed class KeyMapTests : KitContext
{
    [Fact]
    public void No_combination_means_two_things_in_one_place()
    {
        var everywhere = KeyMap.Groups[0].Keys.Select(hint => hint.Keys).ToList();
        foreach (var group in KeyMap.Groups.Skip(1))
        {
            everywhere.Concat(group.Keys.Select(hint => hint.Keys)).ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("de-DE", "Ctrl+Enter", "Strg ↵")]
    [InlineData("en-GB", "Ctrl+Enter", "Ctrl ↵")]
    [InlineData("de-DE", "Shift+J", "Umschalt J")]
    [InlineData("de-DE", "g h", "G H")]
    public void Keys_are_printed_as_on_the_readers_keyboard(string culture, string keys, string caps)
    {
        Speak(culture);
        string.Join(' ', KeyCaps.Of(keys, Services.GetRequiredService<IStringLocalizer<ComponentsTexts>>())).ShouldBe(caps);
    }

    [Fact]
    public void The_overview_tells_every_key_in_words()
    {
        var lines = Render<KeyOverview>().FindAll(".keymap li");
        lines.Count.ShouldBe(KeyMap.Groups.Sum(group => group.Keys.Count));
        lines.ShouldAllBe(line => !line.TextContent.Contains("Keys."));
    }
}
