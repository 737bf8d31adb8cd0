using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>Another system that wants to hear what happens: where, what of it, and whether it is switched on. Its secrets are nowhere: they are derived
/// (<see cref="Signing.WebhookSecrets"/>), the row only counts them.</summary>
public sealed class WebhookEndpoint
{
    private WebhookEndpoint()
    {
    }

    public Guid Id { get; private set; }

    public string Url { get; private set; } = "";

    /// <summary>Whether it stands for the addresses that payment requests name themselves at the origin in <see cref="Url"/>. Such an endpoint is made by itself, subscribes to nothing and is told of
    /// requests that name it, each at the request's own address.</summary>
    public bool IsForRequests { get; private set; }

    /// <summary>What it is for, in the words of whoever made it; may be empty.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Patterns of <see cref="WebhookEventTypes"/>: names, "payment_request.*" or "*".</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>Only these brands' events; empty for those of all.</summary>
    public IReadOnlyList<Guid> BrandIds { get; private set; } = [];

    /// <summary>Who is told when something cannot be delivered; null tells nobody.</summary>
    public string? OwnerEmail { get; private set; }

    /// <summary>Whether its posts carry an Ed25519 signature beside the HMAC one, so that a receiver verifies with a public key and keeps no secret.</summary>
    public bool SignsPublicly { get; private set; }

    public WebhookEndpointStatus Status { get; private set; }

    /// <summary>Why it is not enabled; null when it is.</summary>
    public WebhookDisabledReason? DisabledReason { get; private set; }

    /// <summary>How often the secret was renewed; the number of the newest secret.</summary>
    public int SecretNumber { get; private set; }

    /// <summary>Until when the secret before the newest one signs as well; null when only the newest does.</summary>
    public DateTimeOffset? OldSecretUntil { get; private set; }

    /// <summary>Grows with every change that a person made.</summary>
    public int Version { get; private set; }

    public string CreatedByName { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string PublicId => Primitives.PublicId.Format(Primitives.PublicId.WebhookEndpoint, Id);

    /// <summary>A new one, switched on.</summary>
    /// <param name="details">Checked.</param>
    /// <param name="id">A new id.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="now">UTC.</param>
    public static WebhookEndpoint Create(WebhookEndpointDetails details, Guid id, Actor actor, DateTimeOffset now)
    {
        var endpoint = new WebhookEndpoint { Id = id, Status = WebhookEndpointStatus.Enabled, SecretNumber = 1, CreatedByName = actor.Name, CreatedAt = now };
        endpoint.Change(details, now);
        return endpoint;
    }

    /// <summary>One for the addresses that requests of a brand name themselves, switched on.</summary>
    /// <param name="id">The same for every call with these values.</param>
    /// <param name="origin">Scheme, host and port.</param>
    /// <param name="brandId">Whose requests.</param>
    /// <param name="now">UTC.</param>
    public static WebhookEndpoint ForRequests(Guid id, string origin, Guid brandId, DateTimeOffset now)
    {
        var endpoint = new WebhookEndpoint { Id = id, IsForRequests = true, Status = WebhookEndpointStatus.Enabled, SecretNumber = 1, CreatedAt = now };
        endpoint.Change(new WebhookEndpointDetails { Url = new Uri(origin).AbsoluteUri, BrandIds = [brandId] }, now);
        return endpoint;
    }

    /// <summary>Whether it is to hear of an event.</summary>
    /// <param name="type">The event's type.</param>
    /// <param name="brandId">On whose behalf it happened; null for what belongs to no brand.</param>
    public bool Wants(string type, Guid? brandId) =>
        Status == WebhookEndpointStatus.Enabled && !IsForRequests
        && (BrandIds.Count == 0 || brandId is null || BrandIds.Contains(brandId.Value))
        && Types.Any(pattern => WebhookEventTypes.Fits(pattern, type));

    /// <summary>Takes the details as edited, checked by the caller.</summary>
    public void Change(WebhookEndpointDetails details, DateTimeOffset now)
    {
        Url = details.Url;
        Description = details.Description;
        Types = details.Types;
        BrandIds = details.BrandIds;
        OwnerEmail = details.OwnerEmail;
        SignsPublicly = details.SignsPublicly;
        Touch(now);
    }

    /// <summary>Switches it on; what waited for it is delivered.</summary>
    public void Enable(DateTimeOffset now)
    {
        if (Status == WebhookEndpointStatus.Disabled)
        {
            Status = WebhookEndpointStatus.Enabled;
            DisabledReason = null;
            Touch(now);
        }
    }

    /// <summary>Switches it off: from now on no deliveries are ordered, and those ordered before wait.</summary>
    public void Disable(WebhookDisabledReason reason, DateTimeOffset now)
    {
        if (Status == WebhookEndpointStatus.Enabled)
        {
            Status = WebhookEndpointStatus.Disabled;
            DisabledReason = reason;
            Touch(now);
        }
    }

    /// <summary>Ends it for good. Its rows are tidied away later.</summary>
    public void Delete(DateTimeOffset now)
    {
        Status = WebhookEndpointStatus.Deleted;
        DisabledReason = null;
        Touch(now);
    }

    /// <summary>Renews the secret. The one before signs beside it for a while, so that the receiver can change over without a gap; one older still ends at once.</summary>
    /// <param name="overlap">How long both sign; nothing ends the old one now.</param>
    /// <param name="now">UTC.</param>
    public void RenewSecret(TimeSpan overlap, DateTimeOffset now)
    {
        SecretNumber++;
        OldSecretUntil = overlap > TimeSpan.Zero ? now + overlap : null;
        Touch(now);
    }

    /// <summary>Numbers of the secrets that sign at a moment, the newest first.</summary>
    public IReadOnlyList<int> SecretsAt(DateTimeOffset now) => OldSecretUntil > now ? [SecretNumber, SecretNumber - 1] : [SecretNumber];

    private void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now;
    }
}
