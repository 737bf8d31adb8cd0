using Microsoft.AspNetCore.Authorization;
using MudBlazor;
using MudBlazor.Services;
using PaymentPortal.Components.Kit;
using PaymentPortal.Components.Mud;

namespace PaymentPortal.Components;

/// <summary>The shell and the kit: the document, its layout, the reader's language and theme.</summary>
public static class ComponentsSlice
{
    public static void AddComponents(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            // A browser that vanished keeps its subscriptions until its circuit is given up.
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        });
        services.AddCascadingAuthenticationState();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            options.SnackbarConfiguration.VisibleStateDuration = 6000;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 2;
        });
        services.AddLocalization();
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddScoped<MomentWords>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            string[] cultures = [.. Preferences.Languages.Select(ReaderCulture.CultureOf)];
            options.SetDefaultCulture("en-GB").AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            options.RequestCultureProviders = [new ReaderCulture()];
        });
    }

    /// <summary>Call it after authentication and authorization. The hub that carries the circuits refuses anonymous callers.</summary>
    public static void MapComponents(this WebApplication app)
    {
        app.UseAntiforgery();
        app.UseContentPolicy();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        app.MapRazorComponents<App>()
            // Our own policy carries frame-ancestors; a second header of Blazor's would only be another place to look.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(endpoint =>
            {
                if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
                {
                    endpoint.Metadata.Add(new AuthorizeAttribute());
                }
            });
    }
}
