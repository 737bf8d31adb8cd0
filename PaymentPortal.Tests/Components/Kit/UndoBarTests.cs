using Bunit;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components.Kit;

public sealed class UndoBarTests : KitContext
{
    private int undone;
    private int elapsed;

    [Fact]
    public void It_counts_down_and_goes_when_the_time_is_over()
    {
        var bar = Show();
        bar.Find("b").TextContent.ShouldBe("10 s");
        Clock.Advance(TimeSpan.FromSeconds(3));
        bar.WaitForAssertion(() => bar.Find("b").TextContent.ShouldBe("7 s"));
        Clock.Advance(TimeSpan.FromSeconds(7));
        bar.WaitForAssertion(() => bar.FindAll("[role=status]").ShouldBeEmpty());
        bar.WaitForAssertion(() => elapsed.ShouldBe(1));
        undone.ShouldBe(0);
    }

    [Fact]
    public void Undoing_takes_it_back_once_and_the_end_of_time_no_longer_counts()
    {
        var bar = Show();
        bar.Find("button").Click();
        bar.Find("button").HasAttribute("disabled").ShouldBeTrue();
        Clock.Advance(TimeSpan.FromSeconds(11));
        bar.WaitForAssertion(() => bar.FindAll("[role=status]").ShouldBeEmpty());
        undone.ShouldBe(1);
        elapsed.ShouldBe(0);
    }

    [Fact]
    public void It_answers_to_alt_z() => Show().Find("button").GetAttribute("data-keys").ShouldBe("Alt+Z");

    private IRenderedComponent<UndoBar> Show() => Render<UndoBar>(parameters => parameters
        .Add(bar => bar.Text, "Sendet")
        .Add(bar => bar.Deadline, Clock.GetUtcNow().AddSeconds(10))
        .Add(bar => bar.OnUndo, () => { undone++; })
        .Add(bar => bar.OnElapsed, () => { elapsed++; })
        .AddChildContent("129,50 €"));
}
