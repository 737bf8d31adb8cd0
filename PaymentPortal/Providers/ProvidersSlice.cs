using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Notifications;

namespace PaymentPortal.Providers;

/// <summary>How money comes: adapters to payment providers.</summary>
public static class ProvidersSlice
{
    public static void AddProviders(this IServiceCollection services)
    {
        services.AddSingleton<ProviderCatalog>();
        services.AddSingleton<OpenProvider>();
        services.AddSingleton<ReceiveNotification>();
        services.AddSingleton<NotificationDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<NotificationDispatcher>());
    }
}
