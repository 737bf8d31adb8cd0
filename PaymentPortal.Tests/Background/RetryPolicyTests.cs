using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Background;

public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Policy = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10), 12);

    [Fact]
    public void Gaps_grow_to_the_longest_and_are_never_nothing() =>
        Gen.Select(Gen.Int[1, 11], Gen.Double[0, 1]).Sample((tries, chance) =>
        {
            var gap = Policy.Gap(tries, chance).ShouldNotBeNull();
            gap.ShouldBeGreaterThan(TimeSpan.Zero);
            gap.ShouldBeLessThanOrEqualTo(Policy.Ceiling(tries));
            Policy.Ceiling(tries + 1).ShouldBeGreaterThanOrEqualTo(Policy.Ceiling(tries));
        });

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(5, 32)]
    [InlineData(11, 600)]
    [InlineData(int.MaxValue, 600)]
    public void Ceiling_doubles_until_it_is_capped(int tries, double seconds) => Policy.Ceiling(tries).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Chance_spreads_the_gaps() => Policy.Gap(3, 0.9).ShouldNotBe(Policy.Gap(3, 0.1));

    [Fact]
    public void After_the_last_try_it_is_given_up()
    {
        Policy.Gap(11, 0).ShouldNotBeNull();
        Policy.Gap(12, 0).ShouldBeNull();
    }
}
