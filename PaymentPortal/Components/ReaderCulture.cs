using Microsoft.AspNetCore.Localization;

namespace PaymentPortal.Components;

/// <summary>The reader's culture: the language chosen in the menu, else the first one of the browser that is spoken here, else English.</summary>
public sealed class ReaderCulture : RequestCultureProvider
{
    /// <summary>The culture that writes dates and numbers in a language.</summary>
    public static string CultureOf(string language) => language == "de" ? "de-DE" : "en-GB";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var wanted = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .Prepend(httpContext.Request.Cookies[Preferences.CultureCookie] ?? "");
        var spoken = wanted.Select(tag => tag.Split('-')[0].ToLowerInvariant()).FirstOrDefault(Preferences.Languages.Contains);
        return Task.FromResult(spoken is null ? null : new ProviderCultureResult(CultureOf(spoken)));
    }
}
