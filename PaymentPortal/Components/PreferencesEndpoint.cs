using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace PaymentPortal.Components;

/// <summary>Takes the forms of the reader's menu and of the sign-in pages' footer: remembers the choice and goes back.</summary>
public static class PreferencesEndpoint
{
    /// <summary>POST /preferences with any of theme, language, singleKeys, and returnTo, a local path. Unknown values change nothing.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder app) => app.MapPost("/preferences", Remember).AllowAnonymous();

    /// <summary>Whether a path leads nowhere but to this site: one slash at the start, no second, no backslash, no control character.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    private static RedirectHttpResult Remember(HttpContext context, [FromForm] string? theme, [FromForm] string? language, [FromForm] string? singleKeys, [FromForm] string? returnTo)
    {
        Keep(context, Preferences.ThemeCookie, theme, Preferences.Themes);
        Keep(context, Preferences.CultureCookie, language, Preferences.Languages);
        Keep(context, Preferences.KeysCookie, singleKeys, ["on", "off"]);
        return TypedResults.LocalRedirect(IsLocal(returnTo) ? returnTo! : "/");
    }

    private static void Keep(HttpContext context, string cookie, string? value, IReadOnlyList<string> known)
    {
        if (value is not null && known.Contains(value))
        {
            context.Response.Cookies.Append(cookie, value, new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        }
    }
}
