using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Api;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks.Signing;

namespace PaymentPortal.Webhooks.Api;

/// <summary>Answers that hold a webhook endpoint or one of its deliveries.</summary>
public sealed class WebhookAnswers(WebhookSecrets secrets, TimeProvider clock)
{
    /// <summary>The answer to a create, from within its unit.</summary>
    public async Task<Answer> Created(PaymentPortalDbContext db, WebhookEndpoint endpoint)
    {
        var shown = (await Show(db, endpoint)) with { Secret = secrets.TextOf(endpoint.Id, endpoint.SecretNumber) };
        return Answer.Created(shown, $"{Urls.Api}/webhook-endpoints/{shown.Id}", TagOf(shown));
    }

    /// <summary>The answer to a change, from within its unit.</summary>
    public async Task<Answer> Changed(PaymentPortalDbContext db, WebhookEndpoint endpoint) => Ok(await Show(db, endpoint));

    /// <summary>The answer to a renewal of the secret, from within its unit.</summary>
    public async Task<Answer> Renewed(PaymentPortalDbContext db, WebhookEndpoint endpoint) =>
        Ok((await Show(db, endpoint)) with { Secret = secrets.TextOf(endpoint.Id, endpoint.SecretNumber) });

    /// <summary>The answer to what orders a delivery, from within its unit: it is on its way, not there.</summary>
    public static async Task<Answer> Ordered(PaymentPortalDbContext db, WebhookDelivery delivery)
    {
        var news = await db.Set<WebhookEvent>().FindAsync(delivery.EventId) ?? throw new InvalidOperationException("A delivery has lost its event.");
        var shown = WebhookDeliveryContract.Of(delivery, news.Sequence, news.PaymentRequestId);
        var path = $"{Urls.Api}/webhook-endpoints/{PublicId.Format(PublicId.WebhookEndpoint, delivery.EndpointId)}/deliveries/{shown.Id}";
        return Answer.Created(shown, path) with { Status = StatusCodes.Status202Accepted, ETag = null };
    }

    public Answer Ok(WebhookEndpointContract shown) => Answer.Ok(shown, TagOf(shown));

    /// <param name="row">The endpoint.</param>
    /// <param name="keyOf">Keys of brands.</param>
    public WebhookEndpointContract Show(WebhookEndpointRow row, IReadOnlyDictionary<Guid, string> keyOf) => Show(row.Endpoint, row.Health, keyOf);

    private async Task<WebhookEndpointContract> Show(PaymentPortalDbContext db, WebhookEndpoint endpoint)
    {
        var health = await db.Set<WebhookHealth>().FindAsync(endpoint.Id) ?? throw new InvalidOperationException("An endpoint has lost its health.");
        return Show(endpoint, health, endpoint.BrandIds.Count == 0 ? new Dictionary<Guid, string>() : await db.Brands.ToDictionaryAsync(brand => brand.Id, brand => brand.Key));
    }

    private WebhookEndpointContract Show(WebhookEndpoint endpoint, WebhookHealth health, IReadOnlyDictionary<Guid, string> keyOf) => new()
    {
        Id = endpoint.PublicId,
        Url = endpoint.Url,
        ForRequests = endpoint.IsForRequests,
        Description = endpoint.Description,
        Types = endpoint.Types,
        Brands = [.. endpoint.BrandIds.Select(id => keyOf[id])],
        OwnerEmail = endpoint.OwnerEmail,
        Status = Name(endpoint.Status.ToString()),
        DisabledReason = endpoint.DisabledReason is { } reason ? Name(reason.ToString()) : null,
        FailingSince = health.FailingSince,
        DeliveredAt = health.SucceededAt,
        OldSecretUntil = endpoint.OldSecretUntil > clock.GetUtcNow() ? endpoint.OldSecretUntil : null,
        Ed25519 = endpoint.SignsPublicly,
        PublicKeys = secrets.PublicTextsOf(endpoint, clock.GetUtcNow()),
        CreatedAt = endpoint.CreatedAt,
        CreatedBy = endpoint.CreatedByName,
        Version = endpoint.Version,
    };

    private static string TagOf(WebhookEndpointContract shown) =>
        Preconditions.TagOf(shown.Version, $"{shown.DeliveredAt?.UtcTicks:x}-{shown.FailingSince?.UtcTicks:x}{(shown.OldSecretUntil is null ? "" : "-2")}");

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
