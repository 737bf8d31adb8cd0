namespace PaymentPortal.Guides;

/// <summary>What integrators read first: short guides in the app, which work offline, and programs to start from.</summary>
public static class GuidesSlice
{
    public static void AddGuides(this IServiceCollection services) => services.AddSingleton<GuideCatalog>();
}
