using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PaymentPortal.Background;
using PaymentPortal.Components;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal;

/// <summary>The table of contents: what the portal consists of, in reading order.</summary>
public static class PaymentPortalBuilder
{
    public static void AddPaymentPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(provider => new PublicAddress(() => FindAddress(builder.Configuration, provider)));
        builder.Services.AddSingleton<ChangeFeed>();
        builder.AddData();
        builder.Services.AddStaffIdentity();
        builder.AddPaymentRequests();
        builder.Services.AddPayments();
        builder.Services.AddProviders();
        builder.Services.AddMessaging();
        builder.Services.AddJobs();
        builder.Services.AddComponents();
    }

    public static void UsePaymentPortal(this WebApplication app)
    {
        app.Services.GetRequiredService<DatabaseStart>().Prepare(CancellationToken.None).GetAwaiter().GetResult();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapComponents();
    }

    /// <summary>The configured address; in development, where none need be set, the one that the server listens on.</summary>
    private static Uri FindAddress(IConfiguration configuration, IServiceProvider provider)
    {
        var address = configuration["PublicAddress"] is { Length: > 0 } configured
            ? configured
            : provider.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? throw new InvalidOperationException("The setting PublicAddress is missing.");
        return new Uri(address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
    }
}
