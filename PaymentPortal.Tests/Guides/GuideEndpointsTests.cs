using System.Net;
using System.Text.RegularExpressions;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Guides;

/// <summary>The guides as a reader gets them.</summary>
public sealed partial class GuideEndpointsTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private static readonly string[] Languages = ["en", "de"];

    public static TheoryData<string, string> Pages => [.. from key in (string[])["", .. GuideCatalog.Keys] from language in Languages select (key, language)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_there_in_each_language_and_works_without_script(string key, string language)
    {
        var html = await Html($"docs/{key}".TrimEnd('/'), language);

        html.ShouldContain($"<html lang=\"{language}\"");
        html.ShouldNotContain("{{address}}");
        html.ShouldNotContain("blazor");
        Elsewhere().Matches(html).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_link_within_leads_somewhere()
    {
        using var http = PlainHttp.Client(portal.Host.Address);
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in GuideCatalog.Keys)
        {
            links.UnionWith(Link().Matches(await Html($"docs/{key}", "en")).Select(match => match.Groups[1].Value));
        }

        foreach (var link in links)
        {
            using var answer = await http.GetAsync(new Uri(link, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeLessThan(400, link);
        }

        links.ShouldContain("/docs/api");
        links.Count(link => link.StartsWith("/docs/samples/", StringComparison.Ordinal)).ShouldBe(GuideSamples.Names.Count);
    }

    [Fact]
    public void Both_languages_show_the_same_code()
    {
        var guides = new GuideCatalog(new PublicAddress(() => new Uri("https://pay.example/")));
        foreach (var key in GuideCatalog.Keys)
        {
            var (english, german) = (guides.Find(key, new("en"))!, guides.Find(key, new("de"))!);

            german.Blocks.Select(block => block.Kind).ShouldBe(english.Blocks.Select(block => block.Kind), key);
            german.Title.ShouldNotBe(english.Title);
            english.Blocks.Where(block => block.Kind == GuideBlockKind.Sample).ShouldAllBe(block => GuideSamples.Names.Contains(block.Text));
        }
    }

    [Theory]
    [InlineData("docs/nothing")]
    [InlineData("docs/samples/nothing.cs")]
    [InlineData("docs/samples/..%2Fappsettings.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var http = PlainHttp.Client(portal.Host.Address);
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Html(string path, string language)
    {
        using var http = PlainHttp.Client(portal.Host.Address);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await http.GetStringAsync(new Uri(path, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Something that a browser would load from another host.</summary>
    [GeneratedRegex("<(?:script|link|img)[^>]+(?:src|href)=\"(?:https?:)?//")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<a[^>]* href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
