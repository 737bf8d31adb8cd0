using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Localization;
using PaymentPortal.Components;
using PaymentPortal.Guides.Pages;
using PaymentPortal.Primitives;

namespace PaymentPortal.Guides;

/// <summary>The guides' pages and their samples. Like the reference they are for everyone: integrators begin with them.</summary>
public static class GuideEndpoints
{
    public static void MapGuides(this WebApplication app)
    {
        app.MapGet(Urls.Docs, List).AllowAnonymous().ExcludeFromDescription();
        app.MapGet($"{Urls.Docs}/{{guide}}", Show).AllowAnonymous().ExcludeFromDescription();
        app.MapGet($"{Urls.Docs}/samples/{{name}}", Sample).AllowAnonymous().ExcludeFromDescription();
    }

    private static Task<IResult> List(HttpContext http, GuideCatalog guides, StaticPage page) => Answer<GuideList>(http, page, new()
    {
        [nameof(GuideList.Guides)] = guides.All(CultureOf(http)).ToList(),
    });

    private static async Task<IResult> Show(HttpContext http, string guide, GuideCatalog guides, PublicAddress address, StaticPage page)
    {
        var culture = CultureOf(http);
        if (guides.Find(guide, culture) is not { } found)
        {
            return TypedResults.NotFound();
        }

        return await Answer<GuidePage>(http, page, new()
        {
            [nameof(GuidePage.Guide)] = found,
            [nameof(GuidePage.Guides)] = guides.All(culture).ToList(),
            [nameof(GuidePage.Samples)] = GuideSamples.Names.ToDictionary(name => name, name => GuideSamples.Find(name, address)!),
        });
    }

    private static IResult Sample(string name, PublicAddress address) => GuideSamples.Find(name, address) is { } text
        ? TypedResults.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", name)
        : TypedResults.NotFound();

    private static Task<IResult> Answer<TPage>(HttpContext http, StaticPage page, Dictionary<string, object?> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        parameters["Theme"] = Preferences.Of(http.Request).Theme;
        return page.Answer<TPage>(CultureOf(http), parameters);
    }

    private static CultureInfo CultureOf(HttpContext http) => http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.GetCultureInfo("en");
}
