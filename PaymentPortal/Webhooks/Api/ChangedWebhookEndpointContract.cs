using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Webhooks.Api;

/// <summary>What is to change (JSON Merge Patch, RFC 7396): fields that are absent stay, null takes a value away.</summary>
public sealed record ChangedWebhookEndpointContract : IRequestContract
{
    /// <summary>Where events are posted.</summary>
    /// <example>https://erp.example/hooks/payments</example>
    [Url, StringLength(Outside.WebhookUrl.Longest, MinimumLength = 1)]
    public string? Url { get; init; }

    /// <summary>What it is for.</summary>
    /// <example>SAP, bookings</example>
    [StringLength(WebhookEndpointRules.LongestDescription)]
    public string? Description { get; init; }

    /// <summary>Which events; null or empty for all.</summary>
    /// <example>["payment_request.*"]</example>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Keys of brands; null or empty for all.</summary>
    /// <example>["default"]</example>
    public IReadOnlyList<string>? Brands { get; init; }

    /// <summary>Who is told when events were given up; null tells nobody.</summary>
    /// <example>erp@nordlicht.example</example>
    [EmailAddress]
    public string? OwnerEmail { get; init; }

    /// <summary>Whether posts carry an Ed25519 signature (`v1a`) beside the HMAC one (`v1`), so that the receiver verifies with a public key and keeps no secret.</summary>
    /// <example>true</example>
    public bool? Ed25519 { get; init; }

    /// <summary>`enabled` or `disabled`. While it is disabled nothing new is ordered for it, and what waits is delivered once it is enabled again.</summary>
    /// <example>disabled</example>
    public string? Status { get; init; }
}
