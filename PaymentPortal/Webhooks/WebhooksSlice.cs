using System.Net;
using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks.Api;
using PaymentPortal.Webhooks.Outside;
using PaymentPortal.Webhooks.Sending;
using PaymentPortal.Webhooks.Signing;

namespace PaymentPortal.Webhooks;

/// <summary>What is said to other systems.</summary>
public static class WebhooksSlice
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<CreateWebhookEndpoint>();
        services.AddSingleton<ChangeWebhookEndpoint>();
        services.AddSingleton<RevealWebhookSecrets>();
        services.AddSingleton<ListWebhookEndpoints>();
        services.AddSingleton<ListDeliveries>();
        services.AddSingleton<FindDelivery>();
        services.AddSingleton<ResendDeliveries>();
        services.AddSingleton<SendTestEvent>();
        services.AddSingleton<ForgetWebhooksJob>();
        services.AddSingleton<WebhookEndpointRules>();
        services.AddSingleton<WebhookAnswers>();
        services.AddSingleton<WantedEvents>();
        services.AddSingleton<FindOwnAddress>();
        services.AddSingleton<TellOpenedMessages>();
        services.AddSingleton<WebhookBodies>();
        services.AddSingleton<PublishWebhookEvent>();
        services.AddSingleton<IConsequence, OrderDeliveries>();
        services.AddSingleton(new NavEntry(Urls.Webhooks, "Nav.Webhooks", Glyphs.Hook, Permissions.ReadWebhooks) { Order = 120, Texts = typeof(WebhooksTexts) });
        AddSigning(services);
        AddOutside(services);
        AddSending(services);
    }

    private static void AddSigning(IServiceCollection services)
    {
        services.AddSingleton(provider => new WebhookSecrets(KeyFile.ReadOrMake(provider, "webhooks.key")));
        services.AddSingleton<WebhookSigner>();
    }

    private static void AddOutside(IServiceCollection services)
    {
        services.AddOptions<WebhooksOptions>().BindConfiguration("Webhooks");
        services.AddSingleton<WebhookUrl>();
        services.AddSingleton<FindAddresses>(Dns.GetHostAddressesAsync);
        services.AddSingleton<GuardedConnection>();
        services.AddHttpClient(PostWebhook.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = provider.GetRequiredService<GuardedConnection>().Connect,
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                AutomaticDecompression = DecompressionMethods.None,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 32,
                MaxResponseDrainSize = 0,
            })
            .RemoveAllLoggers();
    }

    private static void AddSending(IServiceCollection services)
    {
        services.AddSingleton<TakeUpDeliveries>();
        services.AddSingleton<PostWebhook>();
        services.AddSingleton<TellOwner>();
        services.AddSingleton<WebhookOutcome>();
        services.AddSingleton<RecordTries>();
        services.AddSingleton<WebhookDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookDispatcher>());
    }
}
