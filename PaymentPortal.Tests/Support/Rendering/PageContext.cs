using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PaymentPortal.Background;
using PaymentPortal.Brands;
using PaymentPortal.Identity;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using Xunit;

namespace PaymentPortal.Support.Rendering;

/// <summary>Renders pages of the back office on a portal of the test's own, in German, for a member of staff.</summary>
public abstract class PageContext : BunitContext, IAsyncLifetime
{
    private TestPortal? portal;
    private Lives? lives;
    private Brand? brand;

    // What is waited for comes, or the test is broken; how fast is no question here.
    static PageContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    // Not in InitializeAsync, whose culture ends with it.
    protected PageContext() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");

    protected TestPortal Portal => portal ?? throw new InvalidOperationException("Not before the test begins.");

    protected Lives Lives => lives ?? throw new InvalidOperationException("Not before the test begins.");

    protected Brand Brand => brand ?? throw new InvalidOperationException("Not before the test begins.");

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.CreateAsync(change: Change);
        brand = await Some.BrandIn(portal);
        lives = new Lives(portal.Services, brand);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(portal.Clock);
        Services.AddFallbackServiceProvider(new Unscoped(portal.Services));
    }

    /// <inheritdoc/>
    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }
    }

    /// <summary>Replaces services of the portal before it begins.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    /// <summary>Signs somebody of this role in.</summary>
    protected void SignIn(string role)
    {
        var who = AddAuthorization();
        who.SetAuthorized("Jana Pöschl");
        who.SetRoles(role);
        who.SetClaims(new Claim(ClaimTypes.NameIdentifier, Some.Agent.Id!.Value.ToString()), new Claim(ClaimsPrincipalPermissions.DisplayNameClaim, "Jana Pöschl"));
    }

    /// <summary>Lets the change feed's batch come due.</summary>
    protected void LetChangesArrive() => Portal.Clock.Advance(ChangeBatches.Gap);

    /// <summary>The portal's services without its container, which bUnit would close with its own.</summary>
    private sealed class Unscoped(IServiceProvider services) : IServiceProvider
    {
        public object? GetService(Type serviceType) => services.GetService(serviceType);
    }
}
