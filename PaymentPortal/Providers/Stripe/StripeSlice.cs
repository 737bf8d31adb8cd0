using Microsoft.Extensions.Options;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Stripe, which brands connect with keys of their own.</summary>
public static class StripeSlice
{
    public static void AddStripe(this IServiceCollection services)
    {
        services.AddOptions<StripeOptions>().BindConfiguration("Providers:Stripe")
            .Validate(IsAddress, "The setting Providers:Stripe:BaseAddress must be an absolute http or https address.")
            .Validate(options => options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromMinutes(2), "The setting Providers:Stripe:Timeout must lie between nothing and two minutes.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StripeOptions>>().Value);
        services.AddProviderLine(StripeConnection.ProviderKey, provider => provider.GetRequiredService<StripeOptions>().Timeout, "Idempotency-Key");
        services.AddSingleton<IConnectableProvider, StripeConnection>();
    }

    private static bool IsAddress(StripeOptions options) =>
        Uri.TryCreate(options.BaseAddress, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
