using System.Net;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public sealed class ClientNetworkTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.9", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.9", "203.0.113.10", false)]
    public void Client_is_an_IPv4_address_or_the_first_half_of_an_IPv6_address(string one, string other, bool same) =>
        (ClientNetwork.Of(IPAddress.Parse(one)) == ClientNetwork.Of(IPAddress.Parse(other))).ShouldBe(same);
}
