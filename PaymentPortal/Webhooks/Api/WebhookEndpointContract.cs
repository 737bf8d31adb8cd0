using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PaymentPortal.Webhooks.Api;

/// <summary>An address to which events are posted.</summary>
public sealed record WebhookEndpointContract
{
    /// <summary>Opaque id.</summary>
    /// <example>we_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>Where events are posted.</summary>
    /// <example>https://erp.example/hooks/payments</example>
    [Required, Url]
    public required string Url { get; init; }

    /// <summary>Whether it stands for the `notificationUrl` of payment requests at this origin. It was made by itself, and events go to each request's own address, signed with this endpoint's secret.</summary>
    /// <example>false</example>
    [Required]
    public required bool ForRequests { get; init; }

    /// <summary>What it is for.</summary>
    /// <example>SAP, bookings</example>
    [Required]
    public required string Description { get; init; }

    /// <summary>Which events: names, groups such as `message.*`, or `*` for all, also future ones.</summary>
    /// <example>["payment_request.paid", "payment_request.refunded"]</example>
    [Required]
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Only these brands' events; empty for those of all.</summary>
    /// <example>["default"]</example>
    [Required]
    public required IReadOnlyList<string> Brands { get; init; }

    /// <summary>Who is told, at most once a day, when events were given up.</summary>
    /// <example>erp@nordlicht.example</example>
    public required string? OwnerEmail { get; init; }

    /// <summary>`enabled` or `disabled`.</summary>
    /// <example>enabled</example>
    [Required]
    public required string Status { get; init; }

    /// <summary>Why it is disabled: `switchedOff` by somebody, or `gone` because it answered 410.</summary>
    /// <example>gone</example>
    public required string? DisabledReason { get; init; }

    /// <summary>Since when nothing gets through; null when all is well.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    public required DateTimeOffset? FailingSince { get; init; }

    /// <summary>When it last took an event.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    public required DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Until when the former secret signs beside the new one; null when only one does.</summary>
    /// <example>2026-12-02T09:00:00Z</example>
    public required DateTimeOffset? OldSecretUntil { get; init; }

    /// <summary>The secret that signs; only in the answers to its making and its renewal.</summary>
    /// <example>whsec_c2VjcmV0LW9mLXRoaXMtZW5kcG9pbnQtMzItYnl0ZXM=</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Secret { get; init; }

    /// <summary>Whether posts carry an Ed25519 signature (`v1a`) beside the HMAC one (`v1`).</summary>
    /// <example>true</example>
    [Required]
    public required bool Ed25519 { get; init; }

    /// <summary>The public keys that verify Ed25519 signatures now, the newest first; empty without them.</summary>
    /// <example>["whpk_kBGRjJVSBR2zxQyFOpqX9lIXFSAwo0pXTIVPXFWsdsc="]</example>
    [Required]
    public required IReadOnlyList<string> PublicKeys { get; init; }

    /// <summary>When it was made.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    [Required]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it: the name of a member of staff or of an API key.</summary>
    /// <example>erp</example>
    [Required]
    public required string CreatedBy { get; init; }

    /// <summary>Grows with every change of the endpoint.</summary>
    /// <example>1</example>
    [Required]
    public required int Version { get; init; }
}
