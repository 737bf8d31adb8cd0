using Shouldly;
using Xunit;

namespace PaymentPortal.Api.Generated;

/// <summary>The short form of the command <c>generated</c>.</summary>
public sealed class GeneratedTests
{
    private const int CallsOfEach = 60;

    [Fact]
    public async Task Every_answer_to_a_made_up_call_is_as_the_document_says()
    {
        var report = await GeneratedRun.RunAsync(CallsOfEach, GeneratedCommand.Seed);

        Xunit.TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        report.Faults.ShouldBeEmpty(report.ToString());
        report.NeverDone.ShouldBeEmpty(report.ToString());
    }
}
