using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Webhooks.Api;

/// <summary>A webhook endpoint to be made.</summary>
public sealed record NewWebhookEndpointContract : IRequestContract
{
    /// <summary>Where events are posted: https outside development, and never an address inside the own network unless an administrator allowed that host.</summary>
    /// <example>https://erp.example/hooks/payments</example>
    [Required, Url, StringLength(Outside.WebhookUrl.Longest, MinimumLength = 1)]
    public required string Url { get; init; }

    /// <summary>What it is for.</summary>
    /// <example>SAP, bookings</example>
    [StringLength(WebhookEndpointRules.LongestDescription)]
    public string? Description { get; init; }

    /// <summary>Which events: names, groups such as `message.*`, or `*`; absent or empty for all, also future ones.</summary>
    /// <example>["payment_request.paid", "payment_request.refunded"]</example>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Keys of the brands whose events are wanted; absent or empty for all.</summary>
    /// <example>["default"]</example>
    public IReadOnlyList<string>? Brands { get; init; }

    /// <summary>Who is told, at most once a day, when events were given up.</summary>
    /// <example>erp@nordlicht.example</example>
    [EmailAddress]
    public string? OwnerEmail { get; init; }

    /// <summary>Whether posts carry an Ed25519 signature (`v1a`) beside the HMAC one (`v1`), so that the receiver verifies with a public key and keeps no secret. False when absent.</summary>
    /// <example>true</example>
    public bool? Ed25519 { get; init; }
}
