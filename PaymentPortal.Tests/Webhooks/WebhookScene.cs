using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Webhooks.Outside;
using PaymentPortal.Webhooks.Sending;

namespace PaymentPortal.Webhooks;

/// <summary>A portal, a brand and a receiver that an administrator allowed.</summary>
public sealed class WebhookScene : IAsyncDisposable
{
    public static readonly Actor Finance = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000003"), "Miriam Köster", Roles.PermissionsOf[Roles.Finance]);

    private WebhookScene(TestPortal portal, WebhookSink sink) => (Portal, Sink) = (portal, sink);

    public TestPortal Portal { get; }

    public WebhookSink Sink { get; }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<WebhookScene> CreateAsync(DatabaseProvider kind = DatabaseProvider.Sqlite, string allowed = "127.0.0.1")
    {
        var portal = await TestPortal.CreateAsync(kind, services => services.AddSingleton(new WebhookUrl(allowed, allowsHttp: true)));
        await Some.BrandIn(portal);
        return new WebhookScene(portal, await WebhookSink.StartAsync());
    }

    /// <summary>An endpoint at the sink; for all events unless told otherwise.</summary>
    public async Task<WebhookEndpoint> EndpointAsync(Func<WebhookEndpointInput, WebhookEndpointInput>? change = null)
    {
        var input = new WebhookEndpointInput { Url = Sink.Url(), OwnerEmail = "erp@nordlicht.example" };
        return (await Portal.Get<CreateWebhookEndpoint>().Run((change ?? (same => same))(input), Finance, Cancel)).ValueOrDefault!;
    }

    /// <summary>A request that is created and sent: two events.</summary>
    public Task<PaymentRequest> RequestAsync(string reference = "INV-1") => Some.RequestIn(Portal, Some.Input with { Reference = reference });

    /// <summary>Does what is due now, to its end.</summary>
    public Task<bool> WorkOffAsync() => Portal.Get<WebhookDispatcher>().WorkOff(Cancel);

    /// <summary>The same some time later.</summary>
    public Task<bool> WorkOffAfterAsync(TimeSpan time)
    {
        Portal.Clock.Advance(time);
        return WorkOffAsync();
    }

    /// <summary>All deliveries, the oldest events first.</summary>
    public Task<List<WebhookDelivery>> DeliveriesAsync(Guid? endpointId = null) => Portal.ReadAsync(db => db.Set<WebhookDelivery>().AsNoTracking()
        .Where(delivery => endpointId == null || delivery.EndpointId == endpointId)
        .OrderBy(delivery => delivery.OccurredAt).ThenBy(delivery => delivery.EventId).ToListAsync(Cancel));

    public Task<WebhookEndpoint> FindAsync(Guid id) => Portal.ReadAsync(db => db.Set<WebhookEndpoint>().AsNoTracking().SingleAsync(endpoint => endpoint.Id == id, Cancel));

    public Task<WebhookHealth> HealthAsync(Guid id) => Portal.ReadAsync(db => db.Set<WebhookHealth>().AsNoTracking().SingleAsync(health => health.EndpointId == id, Cancel));

    public static JsonElement Json(ReceivedWebhook webhook) => JsonDocument.Parse(webhook.Body).RootElement;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Sink.DisposeAsync();
        await Portal.DisposeAsync();
    }
}
