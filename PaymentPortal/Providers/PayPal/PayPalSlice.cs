using Microsoft.Extensions.Options;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>PayPal, for brands that have an account there.</summary>
public static class PayPalSlice
{
    private const string Section = "Providers:PayPal";

    public static void AddPayPal(this IServiceCollection services)
    {
        services.AddOptions<PayPalOptions>().BindConfiguration(Section)
            .Validate(options => ProviderLines.IsAddress(options.BaseAddress) && ProviderLines.IsAddress(options.TestAddress), $"The settings {Section}:BaseAddress and {Section}:TestAddress must be absolute https addresses.")
            .Validate(options => options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromMinutes(2), $"The setting {Section}:Timeout must be at most two minutes.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PayPalOptions>>().Value);
        services.AddSingleton<PayPalTokens>();
        services.AddSingleton<IConnectableProvider, PayPalConnection>();
        services.AddProviderLine(PayPalProvider.ProviderKey);
    }
}
