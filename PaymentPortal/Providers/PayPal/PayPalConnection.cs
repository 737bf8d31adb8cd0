using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>Opens and checks a brand's account at PayPal, and has PayPal notify the portal.</summary>
internal sealed class PayPalConnection(IHttpClientFactory clients, PayPalOptions options, PayPalTokens tokens, TimeProvider clock) : IConnectableProvider
{
    public const string ClientId = "clientId";
    public const string ClientSecret = "clientSecret";
    public const string Environment = "environment";
    public const string WebhookId = "webhookId";

    private const string Test = "sandbox";
    private const string Webhooks = "v1/notifications/webhooks";

    private static readonly PayPalMessages.EventType[] Events =
    [
        new("CHECKOUT.ORDER.APPROVED"), new("CHECKOUT.ORDER.COMPLETED"), new("CHECKOUT.PAYMENT-APPROVAL.REVERSED"), new("PAYMENT.CAPTURE.COMPLETED"), new("PAYMENT.CAPTURE.PENDING"),
        new("PAYMENT.CAPTURE.DENIED"), new("PAYMENT.CAPTURE.REFUNDED"), new("PAYMENT.CAPTURE.REVERSED"), new("CUSTOMER.DISPUTE.CREATED"), new("CUSTOMER.DISPUTE.UPDATED"), new("CUSTOMER.DISPUTE.RESOLVED"),
    ];

    public string Key => PayPalProvider.ProviderKey;

    public string Name => "PayPal";

    public string HostName => PayPalProvider.Hosts[0];

    public IReadOnlyList<string> FormHosts { get; } = ["paypal.com", .. new Uri(options.BaseAddress) is { IsLoopback: true } api ? (string[])[api.Host] : []];

    public IReadOnlyList<CredentialField> Fields { get; } =
    [
        new(ClientId, IsSecret: false, IsRequired: true, "A…"),
        new(ClientSecret, IsSecret: true, IsRequired: true, "E…"),
        new(Environment, IsSecret: false, IsRequired: false, "live / sandbox"),
        new(WebhookId, IsSecret: false, IsRequired: false, "1AB23456CD789012E"),
    ];

    public IPaymentProvider Open(ProviderSecrets secrets) => new PayPalProvider(Calls(secrets), secrets, clock);

    public async Task<ProviderCheck> Check(ProviderSecrets secrets, string notificationUrl, CancellationToken cancel)
    {
        if (secrets[Environment] is not ("" or "live" or Test))
        {
            throw new ProviderRefusedException("environment-unknown");
        }

        var calls = Calls(secrets);
        var pass = Read<PayPalMessages.Token>(await calls.Enter(cancel));
        var webhook = secrets[WebhookId] is { Length: > 0 } typed ? typed : await Find(calls, notificationUrl, cancel);
        return new ProviderCheck(
            pass.AppId ?? "", secrets[Environment] != Test, PayPalMoney.Offers, webhook is null ? ["webhook"] : [], webhook is null ? null : new Dictionary<string, string> { [WebhookId] = webhook });
    }

    /// <summary>PayPal's id of our notification address, which is registered where it is not there yet; null when PayPal will not post there.</summary>
    private static async Task<string?> Find(PayPalCalls calls, string notificationUrl, CancellationToken cancel)
    {
        var known = Read<PayPalMessages.Webhooks>(await calls.Read(Webhooks, cancel));
        if (known.List?.FirstOrDefault(webhook => webhook?.Url == notificationUrl)?.Id is { Length: > 0 } id)
        {
            return id;
        }

        var made = await calls.Order(Webhooks, new PayPalMessages.NewWebhook(notificationUrl, Events), null, cancel);
        return made.Status is 400 or 422 ? null : Read<PayPalMessages.Webhook>(made).Id;
    }

    private static T Read<T>(JsonAnswer answer)
        where T : class => answer.Status is 401 or 403 ? throw new ProviderRefusedException("credentials-refused") : answer.Read<T>(PayPalCalls.Json);

    private PayPalCalls Calls(ProviderSecrets secrets) => new(
        new JsonLine(clients, PayPalProvider.ProviderKey, options.Timeout), tokens,
        new PayPalEntry(new Uri(secrets[Environment] == Test ? options.TestAddress : options.BaseAddress), secrets[ClientId], secrets[ClientSecret]));
}
