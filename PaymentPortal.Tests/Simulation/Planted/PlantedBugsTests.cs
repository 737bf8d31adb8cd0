using Shouldly;
using Xunit;

namespace PaymentPortal.Simulation.Planted;

/// <summary>The judge is judged: bugs that a few lives show. The others take longer and are looked for by the command "simulate bugs".</summary>
public sealed class PlantedBugsTests
{
    private const int FewSeeds = 30;

    [Theory]
    [InlineData("call-off-forgotten")]
    [InlineData("janitor-gives-up")]
    [InlineData("notification-believed")]
    [InlineData("refund-sent-twice")]
    [InlineData("other-key")]
    [InlineData("amount-assumed")]
    [InlineData("surplus-dropped")]
    [InlineData("ledger-forgotten")]
    [InlineData("sent-before-sending")]
    [InlineData("new-webhook-id")]
    public async Task Planted_bug_is_found(string name)
    {
        var found = await PlantedBugs.FindAsync(PlantedBugs.All.Single(bug => bug.Name == name), FewSeeds);

        found.ShouldNotBeNull();
        found.Faults.ShouldNotContain(fault => fault.Contains("the run failed", StringComparison.Ordinal));
    }
}
