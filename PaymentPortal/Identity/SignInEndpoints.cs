using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using PaymentPortal.Components;
using PaymentPortal.Identity.Pages;

namespace PaymentPortal.Identity;

/// <summary>Signing in and out: plain forms, no script, no circuit.</summary>
public static class SignInEndpoints
{
    public const string SignInPath = "/sign-in";
    public const string SignOutPath = "/sign-out";
    public const string DeniedPath = "/denied";

    public static void MapIdentity(this WebApplication app)
    {
        app.MapGet(SignInPath, Show).AllowAnonymous();
        app.MapPost(SignInPath, Enter).AllowAnonymous().RequireRateLimiting(SignInLimit.Policy);
        app.MapPost(SignOutPath, Leave).AllowAnonymous().DisableAntiforgery();
        app.MapGet(DeniedPath, Deny).AllowAnonymous();
    }

    private static Task<IResult> Show(HttpContext http, StaticPage pages, IAntiforgery antiforgery, IHostEnvironment environment, string? returnUrl) =>
        Page(http, pages, antiforgery, environment, new SignInForm(null, LocalPath(returnUrl)), StatusCodes.Status200OK);

    private static async Task<IResult> Enter(HttpContext http, StaticPage pages, IAntiforgery antiforgery, IHostEnvironment environment, SignIn signIn)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var email = form["email"].ToString();
        var shown = new SignInForm(email.Length > 320 ? "" : email, LocalPath(form["returnUrl"]));
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return await Page(http, pages, antiforgery, environment, shown with { Fault = SignInFault.PageTooOld }, StatusCodes.Status400BadRequest);
        }

        return await signIn.Run(email, form["password"])
            ? Results.LocalRedirect(shown.ReturnUrl)
            : await Page(http, pages, antiforgery, environment, shown with { Fault = SignInFault.Wrong }, StatusCodes.Status401Unauthorized);
    }

    /// <summary>Whatever the form's token says: who wants out gets out, and from other sites the session's cookie does not come along (SameSite).</summary>
    private static async Task<IResult> Leave(HttpContext http, OpenSessions sessions, SignInManager<ApplicationUser> manager)
    {
        await sessions.End(http.User, CancellationToken.None);
        await manager.SignOutAsync();
        return Results.LocalRedirect(SignInPath);
    }

    private static Task<IResult> Deny(HttpContext http, StaticPage pages) =>
        pages.Answer<DeniedPage>(Culture(http), new Dictionary<string, object?>(), StatusCodes.Status403Forbidden);

    private static Task<IResult> Page(HttpContext http, StaticPage pages, IAntiforgery antiforgery, IHostEnvironment environment, SignInForm form, int status) =>
        pages.Answer<SignInPage>(Culture(http), new Dictionary<string, object?>
        {
            [nameof(SignInPage.Form)] = form,
            [nameof(SignInPage.Antiforgery)] = antiforgery.GetAndStoreTokens(http),
            [nameof(SignInPage.ShowsDemoAccounts)] = environment.IsDevelopment(),
        }, status);

    private static CultureInfo Culture(HttpContext http) => http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.GetCultureInfo("en");

    /// <summary>Only a path of this site; anything else leads to the first page.</summary>
    private static string LocalPath(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.Length < 2000 && !path.Any(char.IsControl) ? path : "/";
}
