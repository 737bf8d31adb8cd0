using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>What people set on an endpoint, checked.</summary>
public sealed record WebhookEndpointDetails
{
    public required string Url { get; init; }

    public string Description { get; init; } = "";

    /// <inheritdoc cref="WebhookEndpoint.Types"/>
    public IReadOnlyList<string> Types { get; init; } = [WebhookEventTypes.All];

    /// <inheritdoc cref="WebhookEndpoint.BrandIds"/>
    public IReadOnlyList<Guid> BrandIds { get; init; } = [];

    /// <inheritdoc cref="WebhookEndpoint.OwnerEmail"/>
    public string? OwnerEmail { get; init; }

    /// <inheritdoc cref="WebhookEndpoint.SignsPublicly"/>
    public bool SignsPublicly { get; init; }
}

/// <summary>The same as it comes from a form or a call, unchecked.</summary>
public sealed record WebhookEndpointInput
{
    public string? Url { get; init; }

    public string? Description { get; init; }

    /// <summary>Null or empty for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Keys of brands; null or empty for all.</summary>
    public IReadOnlyList<string>? Brands { get; init; }

    public string? OwnerEmail { get; init; }

    /// <inheritdoc cref="WebhookEndpoint.SignsPublicly"/>
    public bool SignsPublicly { get; init; }

    /// <summary>What the caller could not even read.</summary>
    public IReadOnlyList<Fault> Unread { get; init; } = [];
}
