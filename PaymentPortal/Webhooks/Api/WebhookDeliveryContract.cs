using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Api;

/// <summary>That one endpoint is to hear of one event.</summary>
public record WebhookDeliveryContract
{
    /// <summary>The event's id, the same on every try and for every endpoint: the header `webhook-id`.</summary>
    /// <example>evt_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>The payment request's own address that it goes to; null where it goes to the endpoint's.</summary>
    /// <example>https://erp.example/hooks/42</example>
    public required string? Url { get; init; }

    /// <summary>The event's type.</summary>
    /// <example>payment_request.paid</example>
    [Required]
    public required string Type { get; init; }

    /// <summary>Grows by one with every event of a payment request.</summary>
    /// <example>7</example>
    [Required]
    public required int Sequence { get; init; }

    /// <summary>The payment request; null for events that are about none.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    public required string? PaymentRequest { get; init; }

    /// <summary>When it happened.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    [Required]
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>`waiting` for its first or next try, `delivered`, or `parked`: given up after seven days.</summary>
    /// <example>delivered</example>
    [Required]
    public required string State { get; init; }

    /// <summary>How often it was tried.</summary>
    /// <example>1</example>
    [Required]
    public required int Tries { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    /// <example>2026-12-01T09:00:05Z</example>
    public required DateTimeOffset? NextTryAt { get; init; }

    /// <summary>When it was last tried.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    public required DateTimeOffset? LastTryAt { get; init; }

    /// <summary>The last answer's status; null when none came.</summary>
    /// <example>204</example>
    public required int? LastStatus { get; init; }

    /// <summary>Why the last try failed: `unknown-host`, `unreachable`, `private-address`, `certificate`, `timeout`, `redirect`, `gone`, `status`, `broken-answer` or `portal`; null when it did not.</summary>
    /// <example>timeout</example>
    public required string? LastFault { get; init; }

    public static WebhookDeliveryContract Of(DeliveryRow row) => Of(row.Delivery, row.Sequence, row.PaymentRequestId);

    public static WebhookDeliveryContract Of(WebhookDelivery delivery, int sequence, Guid? requestId) => new()
    {
        Id = PublicId.Format(PublicId.Event, delivery.EventId),
        Url = delivery.Url,
        Type = delivery.Type,
        Sequence = sequence,
        PaymentRequest = requestId is { } id ? PublicId.Format(PublicId.PaymentRequest, id) : null,
        OccurredAt = delivery.OccurredAt,
        State = JsonNamingPolicy.CamelCase.ConvertName(delivery.State.ToString()),
        Tries = delivery.Tries,
        NextTryAt = delivery.State == WebhookDeliveryState.Waiting ? delivery.DueAt : null,
        LastTryAt = delivery.TriedAt,
        LastStatus = delivery.Answer,
        LastFault = delivery.Fault,
    };
}
