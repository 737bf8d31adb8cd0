using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PaymentPortal.Api;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Attention;
using PaymentPortal.Background;
using PaymentPortal.Brands;
using PaymentPortal.Checkout;
using PaymentPortal.Components;
using PaymentPortal.Data;
using PaymentPortal.Data.Demo;
using PaymentPortal.Documents;
using PaymentPortal.Guides;
using PaymentPortal.Identity;
using PaymentPortal.Imports;
using PaymentPortal.Imports.Api;
using PaymentPortal.Messaging;
using PaymentPortal.Messaging.Api;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Api;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Api;
using PaymentPortal.Payments.Reconciliation;
using PaymentPortal.Payments.Transfers;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Mollie;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Providers.PayPal;
using PaymentPortal.Providers.Sandbox;
using PaymentPortal.Providers.Sandbox.Api;
using PaymentPortal.Providers.Stripe;
using PaymentPortal.Reports;
using PaymentPortal.Reports.Exports;
using PaymentPortal.Webhooks;
using PaymentPortal.Webhooks.Api;

namespace PaymentPortal;

/// <summary>The table of contents: what the portal consists of, in reading order.</summary>
public static class PaymentPortalBuilder
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    public static void AddPaymentPortal(this WebApplicationBuilder builder)
    {
        builder.AddHost();
        builder.AddData();
        builder.AddStaffIdentity();
        builder.Services.AddBrands();
        builder.AddPaymentRequests();
        builder.Services.AddPayments();
        builder.Services.AddReconciliation();
        builder.Services.AddProviders();
        builder.AddSandbox();
        builder.Services.AddStripe();
        builder.Services.AddMollie();
        builder.Services.AddPayPal();
        builder.Services.AddMessaging();
        builder.Services.AddWebhooks();
        builder.Services.AddImports();
        builder.Services.AddDocuments();
        builder.Services.AddCheckout();
        builder.Services.AddAttention();
        builder.Services.AddReports();
        builder.Services.AddApi();
        builder.Services.AddGuides();
        builder.Services.AddComponents();
        builder.Services.AddJobs();
    }

    public static void UsePaymentPortal(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseErrorAnswers((CheckoutEndpoints.Root, CheckoutEndpoints.Excuse), (ApiVersion.Root, ApiVersion.Excuse));

        // Here and not at the very start: payers' pages leave the pipeline at this point, and carry the headers nevertheless.
        app.UseRouting();
        app.UseApi();
        app.UseRequestLocalization();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapHealth();
        app.MapIdentity();
        app.MapMessaging();
        app.MapImports();
        app.MapReports();
        app.MapReconciliation();
        app.MapPayments();
        app.MapComponents();
        app.MapProviderNotifications();
        app.MapSandbox();
        app.MapCheckout();

        var api = app.MapApi();
        api.MapPaymentRequestsApi();
        api.MapMarkPaidApi();
        api.MapRequestEventsApi();
        api.MapFeedApi();
        api.MapMessagesApi();
        api.MapPaymentsApi();
        api.MapRedirectsApi();
        api.MapRefundsApi();
        api.MapImportsApi();
        api.MapWebhooksApi();
        api.MapSandboxClockApi(app.Services);
        app.MapApiDocument();
        app.MapGuides();
    }

    /// <summary>Checks the settings and brings the database to this version's shape; to be called once before the first request is served.</summary>
    public static async Task PreparePaymentPortal(this WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<DatabaseStart>().Prepare(FirstRows, CancellationToken.None);

        async Task FirstRows()
        {
            await app.Services.GetRequiredService<IdentityStart>().Prepare();
            await app.Services.GetRequiredService<DemoStart>().Prepare(CancellationToken.None);
        }
    }

    /// <summary>Serves until stopped, or carries out the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunPaymentPortal(this WebApplication app, string[] args)
    {
        await app.PreparePaymentPortal();
        if (args is ["verify", ..])
        {
            return await VerifyCommand.Run(app.Services, Console.Out);
        }

        await app.RunAsync();
        return 0;
    }

    private static void AddHost(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = LongestStop;

            // All at once: nobody takes up new work while others are still waited for.
            host.ServicesStopConcurrently = true;
        });
        services.AddOptions<PortalOptions>().Bind(builder.Configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptions.Rules>();
        services.AddSingleton(builder.Environment.IsDevelopment() ? new SandboxClock() : TimeProvider.System);
        services.AddSingleton(provider => new PublicAddress(() => FindAddress(provider)));
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<StaticPage>();
        services.AddLocalization();

        // Its own header is weaker than the one every answer carries.
        services.Configure<AntiforgeryOptions>(forms => forms.SuppressXFrameOptionsHeader = true);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole();
        }

        services.AddQuietPaths();
    }

    /// <summary>The configured address; in development, where none need be set, the one that the server listens on, or will once it has started.</summary>
    private static Uri FindAddress(IServiceProvider provider)
    {
        var address = provider.GetRequiredService<IOptions<PortalOptions>>().Value.PublicAddress is { Length: > 0 } configured
            ? configured
            : provider.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
                ?? provider.GetRequiredService<IConfiguration>()[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] ?? throw new InvalidOperationException("The setting PublicAddress is missing.");
        return new Uri(address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
    }
}
