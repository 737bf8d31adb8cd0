namespace PaymentPortal.Providers;

/// <summary>How money comes: adapters to payment providers.</summary>
public static class ProvidersSlice
{
    public static void AddProviders(this IServiceCollection services) => services.AddSingleton<ProviderCatalog>();
}
