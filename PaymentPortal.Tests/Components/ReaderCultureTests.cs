using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace PaymentPortal.Components;

public sealed class ReaderCultureTests
{
    [Theory]
    [InlineData(null, "de-AT,en;q=0.8", "de-DE")]
    [InlineData(null, "en-US", "en-GB")]
    [InlineData(null, "fr;q=1, en;q=0.4, de;q=0.6", "de-DE")]
    [InlineData("en", "de-DE", "en-GB")]
    [InlineData("xx\r\n<b>", "de-DE", "de-DE")]
    [InlineData(null, "fr", null)]
    [InlineData(null, ";;;q=nonsense", null)]
    public async Task The_choice_goes_before_the_browser_and_nonsense_counts_for_nothing(string? cookie, string header, string? expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = header;
        context.Request.Headers.Cookie = cookie is null ? null : $"{Preferences.CultureCookie}={Uri.EscapeDataString(cookie)}";
        var result = await new ReaderCulture().DetermineProviderCultureResult(context);
        result?.UICultures[0].Value.ShouldBe(expected);
        (result is null).ShouldBe(expected is null);
    }
}
