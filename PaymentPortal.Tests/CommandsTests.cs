using Shouldly;
using Xunit;

namespace PaymentPortal;

public sealed class CommandsTests
{
    [Fact]
    public async Task Unknown_command_is_wrong_usage() => (await Commands.RunAsync("nonsense", [])).ShouldBe(64);
}
