using Bunit;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components.Kit;

public sealed class MomentTextTests : KitContext
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("de-DE", -30, "gerade eben")]
    [InlineData("de-DE", -12 * 60, "vor 12 Min.")]
    [InlineData("en-GB", -12 * 60, "12 min ago")]
    [InlineData("de-DE", -23 * 3600, "vor 23 Std.")]
    [InlineData("de-DE", -25 * 3600, "gestern, 14:10")]
    [InlineData("de-DE", 25 * 3600, "morgen, 16:10")]
    [InlineData("en-GB", 2 * 3600, "in 2 h")]
    [InlineData("de-DE", -10 * 86400, "13.11.2026")]
    [InlineData("en-GB", -10 * 86400, "13/11/2026")]
    public void A_moment_is_told_by_its_distance(string culture, int seconds, string expected)
    {
        Speak(culture);
        Of(Clock.GetUtcNow().AddSeconds(seconds)).TextContent.ShouldBe(expected);
    }

    [Fact]
    public void The_day_of_25_hours_is_told_in_hours_to_its_end()
    {
        Clock.AdjustTime(new DateTimeOffset(2026, 10, 25, 22, 45, 0, TimeSpan.Zero));
        Of(Clock.GetUtcNow().AddHours(-24.5)).TextContent.ShouldBe("vor 24 Std.");
        Of(Clock.GetUtcNow().AddHours(-25)).TextContent.ShouldBe("gestern, 23:45");
    }

    [Fact]
    public void The_full_moment_stands_in_the_title_and_for_machines_in_utc()
    {
        var time = Of(Clock.GetUtcNow());
        time.GetAttribute("datetime").ShouldBe("2026-11-23T14:10:00Z");
        time.GetAttribute("title").ShouldBe("Montag, 23. November 2026, 15:10:00 (UTC+01:00)");
    }

    private AngleSharp.Dom.IElement Of(DateTimeOffset moment) =>
        Render<MomentText>(parameters => parameters.Add(text => text.Moment, moment).Add(text => text.Zone, Berlin)).Find("time");
}
