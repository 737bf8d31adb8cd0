using PaymentPortal.Providers.Accounts;
using Stripe;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Opens Stripe with a brand's own keys.</summary>
internal sealed class StripeConnection(IHttpClientFactory clients, StripeOptions options, TimeProvider clock) : IConnectableProvider
{
    public const string ProviderKey = "stripe";
    public const string ApiKey = "apiKey";
    public const string WebhookSecret = "webhookSecret";

    private const string PageHost = "checkout.stripe.com";

    public string Key => ProviderKey;

    public string Name => "Stripe";

    public string HostName => options.IsStripesOwn ? PageHost : options.Base.Host;

    public IReadOnlyList<string> FormHosts => options.IsStripesOwn ? ["stripe.com"] : [options.Base.Host];

    public IReadOnlyList<CredentialField> Fields { get; } =
    [
        new(ApiKey, IsSecret: true, IsRequired: true, "sk_live_… / rk_live_…"),
        new(WebhookSecret, IsSecret: true, IsRequired: false, "whsec_…"),
    ];

    public IPaymentProvider Open(ProviderSecrets secrets) => new StripeProvider(Client(secrets), secrets[WebhookSecret], options, HostName, clock);

    public Task<ProviderCheck> Check(ProviderSecrets secrets, string notificationUrl, CancellationToken cancel) =>
        secrets[ApiKey] is var key && (key.StartsWith("sk_", StringComparison.Ordinal) || key.StartsWith("rk_", StringComparison.Ordinal)) && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? new StripeCheck(Client(secrets)).Run(key.Contains("_live_", StringComparison.Ordinal), secrets[WebhookSecret], notificationUrl, cancel)
            : throw new ProviderRefusedException("credentials-refused");

    /// <summary>The library repeats nothing and reports nothing home by itself: the line does the former, with the idempotency key of the call.</summary>
    private StripeClient Client(ProviderSecrets secrets) => new(
        secrets[ApiKey], httpClient: new SystemNetHttpClient(clients.CreateClient(ProviderKey), maxNetworkRetries: 0, enableTelemetry: false), apiBase: options.BaseAddress.TrimEnd('/'));
}
