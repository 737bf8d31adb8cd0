using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Guides;

/// <summary>Every guide in the browser: pictures to look at, axe on each, no width that has to be scrolled.</summary>
public sealed class GuidesInBrowserTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    public static TheoryData<string, int, string, bool> Views => new()
    {
        { "desktop", 1280, "en-GB", false },
        { "small", 320, "de-DE", true },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_guide_is_accessible(string name, int width, string language, bool dark)
    {
        await using var visit = await Browser.OpenAsync(new VisitOptions { Width = width, Height = 900, Language = language, Dark = dark });
        foreach (var path in (string[])[Urls.Docs, .. GuideCatalog.Keys.Select(Urls.Guide)])
        {
            await visit.Page.GotoAsync(new Uri(portal.Host.Address, path).AbsoluteUri);
            await visit.KeepPictureAsync($"guide{path.Replace('/', '-')}-{name}");
            await visit.Page.ShouldBeAccessibleAsync();
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
        }

        visit.Complaints.ShouldBeEmpty();
    }
}
