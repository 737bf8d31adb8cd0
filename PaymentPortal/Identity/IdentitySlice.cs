using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using PaymentPortal.Data;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>Who may: accounts, sign-in and permissions.</summary>
public static class IdentitySlice
{
    /// <summary>Names the session's cookie, which outside development has a prefix.</summary>
    public const string SessionCookie = "pp-session";

    public static void AddStaffIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie => Configure(cookie, builder.Environment));
        services.AddIdentityCore<ApplicationUser>(Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PaymentPortalDbContext>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddApiKeys();
        services.AddAuthorization(Configure);
        services.AddAntiforgery(antiforgery => Name(antiforgery.Cookie, "pp-form", builder.Environment));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            SignInLimit.Add(options);
        });
        services.AddOptions<FirstAdministratorOptions>().BindConfiguration("FirstAdministrator");
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, OpenSessionCheck>();
        services.AddSingleton<OpenSessions>();
        services.AddSingleton<SignInWaits>();
        services.AddSingleton<KnownDevice>();
        services.AddScoped<SignIn>();
        services.AddSingleton<IdentityStart>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;

        // Length is what counts (NIST SP 800-63B, 5.1.1.2; PCI DSS 8.3.6).
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void Configure(AuthorizationOptions options)
    {
        foreach (var permission in Permissions.All)
        {
            options.AddPolicy(permission, policy => policy.RequireAssertion(context => context.User.Can(permission)));
        }

        options.AddScopes();

        // Whatever says nothing is for staff only.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    private static void Configure(CookieAuthenticationOptions cookie, IHostEnvironment environment)
    {
        cookie.LoginPath = SignInEndpoints.SignInPath;
        cookie.LogoutPath = SignInEndpoints.SignOutPath;
        cookie.AccessDeniedPath = SignInEndpoints.DeniedPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.ExpireTimeSpan = OpenSessions.Length;
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = Check;
        cookie.Events.OnRedirectToLogin = cookie.Events.OnRedirectToAccessDenied = Refuse;
        Name(cookie.Cookie, SessionCookie, environment);
    }

    private static async Task Check(CookieValidatePrincipalContext context)
    {
        if (!await context.HttpContext.RequestServices.GetRequiredService<OpenSessions>().IsOpen(context.Principal!, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
        }
    }

    /// <summary>People are led to the door; programs are told.</summary>
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Urls.IsForPrograms(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>Bound to this host and to https (RFC 6265bis, 4.1.3.2); development may run without https.</summary>
    internal static void Name(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
