using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Sending;

public sealed class WebhookTimesTests
{
    [Fact]
    public void Tries_spread_over_seven_days() => Gen.Double[0, 0.999].Array[WebhookTimes.MostTries].Sample(chances =>
    {
        var days = Enumerable.Range(1, WebhookTimes.MostTries - 1).Sum(tries => WebhookTimes.Gap(tries, chances[tries], null)!.Value.TotalDays);
        return days is > 5.5 and < 8.5;
    });

    [Fact]
    public void There_are_at_least_twelve_tries_and_an_end()
    {
        WebhookTimes.MostTries.ShouldBeGreaterThanOrEqualTo(12);
        WebhookTimes.Gap(WebhookTimes.MostTries - 1, 0.5, null).ShouldNotBeNull();
        WebhookTimes.Gap(WebhookTimes.MostTries, 0.5, null).ShouldBeNull();
    }

    [Fact]
    public void Gaps_never_shrink_but_by_chance() =>
        Enumerable.Range(1, WebhookTimes.MostTries - 2).ShouldAllBe(tries => WebhookTimes.Gap(tries, 0.5, null) <= WebhookTimes.Gap(tries + 1, 0.5, null));

    [Fact]
    public void What_the_receiver_asks_for_is_kept_to_a_day()
    {
        WebhookTimes.Gap(1, 0, TimeSpan.FromHours(2)).ShouldBe(TimeSpan.FromHours(2));
        WebhookTimes.Gap(1, 0, TimeSpan.FromDays(400)).ShouldBe(WebhookTimes.LongestRest);
        WebhookTimes.Rest(new WebhookAnswer { Status = 429, RetryAfter = TimeSpan.FromDays(400) }, 0).ShouldBe(WebhookTimes.LongestRest);
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(404, 0)]
    [InlineData(429, 5)]
    [InlineData(502, 5)]
    [InlineData(504, 5)]
    public void Overloaded_receivers_get_a_rest(int status, int seconds) =>
        WebhookTimes.Rest(new WebhookAnswer { Status = status, Fault = "status" }, 0).ShouldBe(TimeSpan.FromSeconds(seconds));
}
