using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Api;

/// <summary>Turns what goes over the wire into what the use cases take.</summary>
internal static class WebhookReading
{
    private const string Enabled = "enabled";
    private const string Disabled = "disabled";

    public static WebhookEndpointInput Read(NewWebhookEndpointContract asked) =>
        new() { Url = asked.Url, Description = asked.Description, Types = asked.Types, Brands = asked.Brands, OwnerEmail = asked.OwnerEmail, SignsPublicly = asked.Ed25519 ?? false };

    /// <summary>Lays a change over an endpoint as it is (RFC 7396).</summary>
    public static Func<WebhookEndpointInput, WebhookEndpointInput> Patch(JsonBody<ChangedWebhookEndpointContract> body) => current => new WebhookEndpointInput
    {
        Url = body.Has("/url") ? body.Value.Url : current.Url,
        Description = body.Has("/description") ? body.Value.Description : current.Description,
        Types = body.Has("/types") ? body.Value.Types : current.Types,
        Brands = body.Has("/brands") ? body.Value.Brands : current.Brands,
        OwnerEmail = body.Has("/ownerEmail") ? body.Value.OwnerEmail : current.OwnerEmail,
        SignsPublicly = body.Has("/ed25519") ? body.Value.Ed25519 ?? false : current.SignsPublicly,
        Unread = body.Has("/status") && body.Value.Status is not (Enabled or Disabled) ? [new Fault("/status", "unknown-status", $"'{Enabled}' or '{Disabled}'.")] : [],
    };

    /// <summary>Whether it is to be switched on or off; null leaves it.</summary>
    public static bool? Switch(ChangedWebhookEndpointContract asked) => asked.Status switch { Enabled => true, Disabled => false, _ => null };

    /// <summary>An id in a path; of another kind it is nobody's.</summary>
    public static Guid Id(string prefix, string text) => PublicId.TryParse(prefix, text, out var id) ? id : Guid.Empty;

    /// <summary>The conditions of a list of deliveries.</summary>
    public static DeliveryFilter Filter(QueryFaults query)
    {
        if (query.Text("type") is { } type && type != WebhookEventTypes.Test && !WebhookEventTypes.Known.Contains(type))
        {
            query.Add("type", "unknown-type", "There is no such event type.");
        }

        var state = query.Text("state") is { } text ? State(text) : null;
        if (query.Text("state") is not null && state is null)
        {
            query.Add("state", "unknown-state", "'waiting', 'delivered' or 'parked'.");
        }

        return new DeliveryFilter(state, query.Text("type"), query.Moment("from"), query.Moment("to"));
    }

    public static WebhookDeliveryState? State(string? text) =>
        text switch { "waiting" => WebhookDeliveryState.Waiting, "delivered" => WebhookDeliveryState.Delivered, "parked" => WebhookDeliveryState.Parked, _ => null };
}
