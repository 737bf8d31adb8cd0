using Shouldly;
using Xunit;

namespace PaymentPortal.Components;

public sealed class PreferencesEndpointTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/requests?status=open#top")]
    public void A_path_of_this_site_is_local(string path) => PreferencesEndpoint.IsLocal(path).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("requests")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    public void Anything_that_might_leave_it_is_not(string? path) => PreferencesEndpoint.IsLocal(path).ShouldBeFalse();
}
