using System.Globalization;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The composer on real use cases and a database of the test's own, as a German agent sees it.</summary>
public abstract class ComposerContext : BunitContext, IAsyncLifetime
{
    // Only how long a hanging test may hang; a busy machine needs more than the usual second.
    static ComposerContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    // Here and not in the asynchronous beginning: a culture set there would end with it.
    protected ComposerContext() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");

    protected TestPortal Portal { get; private set; } = null!;

    protected Brand Brand { get; private set; } = null!;

    protected static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.CreateAsync();
        Brand = await Some.BrandIn(Portal);
        Services.AddSingleton<TimeProvider>(Portal.Clock);
        Services.AddFallbackServiceProvider(Portal.Services);
        JSInterop.Mode = JSRuntimeMode.Loose;
        SignIn(Roles.Agent, Some.Agent);
    }

    protected void SignIn(string role, Actor actor)
    {
        var account = AddAuthorization();
        account.SetAuthorized(actor.Name);
        account.SetRoles(role);
        account.SetClaims(new Claim(ClaimTypes.NameIdentifier, actor.Id!.Value.ToString()), new Claim(ClaimsPrincipalPermissions.DisplayNameClaim, actor.Name));
        account.SetPolicies([.. Roles.PermissionsOf[role]]);
    }

    /// <summary>Opens the composer at an address.</summary>
    protected IRenderedComponent<Composer> Open(string query = "")
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/requests/new" + query);
        var page = Render<Composer>();
        page.WaitForState(() => page.FindAll(".call, .empty").Count > 0);
        return page;
    }

    protected static IElement At(IRenderedComponent<Composer> page, string testId) => page.Find($"[data-testid={testId}]");

    protected static bool Has(IRenderedComponent<Composer> page, string testId) => page.FindAll($"[data-testid={testId}]").Count > 0;

    protected static void Type(IRenderedComponent<Composer> page, string testId, string text) => At(page, testId).Input(text);

    protected static void Press(IRenderedComponent<Composer> page, string testId, string key) => At(page, testId).KeyDown(new KeyboardEventArgs { Key = key });

    protected static string? Value(IRenderedComponent<Composer> page, string testId) => At(page, testId).GetAttribute("value");

    /// <summary>What stands beside a field that is at fault.</summary>
    protected static string? FaultAt(IRenderedComponent<Composer> page, string id) => page.FindAll($"#{id}-error").SingleOrDefault()?.TextContent.Trim();

    /// <summary>Nobody types for a while.</summary>
    protected void Rest() => Portal.Clock.Advance(TimeSpan.FromSeconds(1));

    protected Task<List<PaymentRequest>> Requests() =>
        Portal.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.PaymentRequests, Cancel));

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Portal.DisposeAsync();
    }
}
