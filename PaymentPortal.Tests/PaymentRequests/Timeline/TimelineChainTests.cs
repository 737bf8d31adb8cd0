using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Timeline;

public sealed class TimelineChainTests
{
    [Fact]
    public void An_untouched_chain_is_whole()
    {
        var (request, story) = Story();

        TimelineChain.FindBreak(request, story).ShouldBeNull();
    }

    [Fact]
    public void A_removed_entry_breaks_the_chain_where_it_stood()
    {
        var (request, story) = Story();

        TimelineChain.FindBreak(request, [story[0], story[2]]).ShouldBe(2);
        TimelineChain.FindBreak(request, [story[0], story[1]]).ShouldBe(3);
        TimelineChain.FindBreak(request, []).ShouldBe(1);
    }

    [Fact]
    public void Two_swapped_entries_break_the_chain()
    {
        var (request, story) = Story();

        TimelineChain.FindBreak(request, [story[0], story[2], story[1]]).ShouldBe(2);
    }

    [Theory]
    [InlineData(nameof(TimelineEntry.Details), "{\"type\":\"cancelled\",\"reason\":\"andere\"}")]
    [InlineData(nameof(TimelineEntry.ActorName), "Somebody else")]
    [InlineData(nameof(TimelineEntry.Kind), "sent")]
    public void A_changed_entry_breaks_the_chain(string property, string value)
    {
        var (request, story) = Story();

        typeof(TimelineEntry).GetProperty(property)!.SetValue(story[2], value);

        TimelineChain.FindBreak(request, story).ShouldBe(3);
    }

    [Fact]
    public void Texts_side_by_side_do_not_run_into_each_other()
    {
        var (_, story) = Story();
        var before = story[1].ComputeHash([]);

        var moved = story[1].ActorName + story[1].Kind[..1];
        typeof(TimelineEntry).GetProperty(nameof(TimelineEntry.ActorName))!.SetValue(story[1], moved);
        typeof(TimelineEntry).GetProperty(nameof(TimelineEntry.Kind))!.SetValue(story[1], story[1].Kind[1..]);

        story[1].ComputeHash([]).ShouldNotBe(before);
    }

    private static (PaymentRequest Request, IReadOnlyList<TimelineEntry> Story) Story()
    {
        var request = Some.Sent();
        request.Cancel("Vertrag gekündigt", Some.Agent, Some.Noon).ShouldBeNull();
        return (request, [.. request.Told]);
    }
}
