using Microsoft.Extensions.Options;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Mollie, for brands that have an account there.</summary>
public static class MollieSlice
{
    private const string Section = "Providers:Mollie";

    public static void AddMollie(this IServiceCollection services)
    {
        services.AddOptions<MollieOptions>().BindConfiguration(Section)
            .Validate(options => ProviderLines.IsAddress(options.BaseAddress), $"The setting {Section}:BaseAddress must be an absolute https address.")
            .Validate(options => options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromMinutes(2), $"The setting {Section}:Timeout must be at most two minutes.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<MollieOptions>>().Value);
        services.AddSingleton<IConnectableProvider, MollieConnection>();
        services.AddProviderLine(MollieProvider.ProviderKey);
    }
}
