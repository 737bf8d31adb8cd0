using Shouldly;
using Xunit;

namespace PaymentPortal.Benchmarks.Ratios;

public sealed class GoalTests
{
    [Theory]
    [InlineData(0.6, false, 0.6, true)]
    [InlineData(0.6, false, 0.59, false)]
    [InlineData(4, true, 4, true)]
    [InlineData(4, true, 4.1, false)]
    public void Goal_is_a_least_or_a_greatest_ratio(double value, bool isMost, double ratio, bool isMet) => new Goal(value, isMost).IsMetBy(ratio).ShouldBe(isMet);

    [Fact]
    public async Task What_is_not_measured_is_wrong_usage() => (await RatioCommand.RunAsync(["nonsense"])).ShouldBe(64);
}
