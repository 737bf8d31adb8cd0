using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaymentPortal.Checkout.Visits;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Something that happened to a payment request.</summary>
public record EventContract
{
    /// <summary>Opaque id; that of its webhook.</summary>
    /// <example>evt_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>Its number within the payment request, growing by one; null for looks at the payer's page, which change nothing.</summary>
    /// <example>3</example>
    public required int? Sequence { get; init; }

    /// <summary>What happened: `created`, `edited`, `sent`, `message-accepted`, `opened`, `visited`, `attempt-started`, `payment-settled`, `expired`, `cancelled` and others; more may come.</summary>
    /// <example>payment-settled</example>
    [Required]
    public required string Type { get; init; }

    /// <summary>When.</summary>
    /// <example>2026-12-03T17:42:11Z</example>
    [Required]
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Who did it.</summary>
    [Required]
    public required EventActorContract Actor { get; init; }

    /// <summary>The channel of a message; null for everything else.</summary>
    /// <example>email</example>
    public required string? Channel { get; init; }

    /// <summary>More about it, by type; ids and amounts as everywhere.</summary>
    /// <example>{ "method": "paypal" }</example>
    [Required]
    public required IReadOnlyDictionary<string, JsonNode?> Details { get; init; }

    /// <summary>An entry of the timeline.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="currency">The request's currency.</param>
    public static EventContract Of(TimelineEntry entry, string currency)
    {
        var details = EventDetails.Of(entry, currency);
        return new EventContract
        {
            Id = PublicId.Format(PublicId.Event, EventIds.Of(entry)),
            Sequence = entry.Sequence,
            Type = entry.Kind,
            OccurredAt = entry.OccurredAt,
            Actor = new EventActorContract { Kind = JsonNamingPolicy.CamelCase.ConvertName(entry.ActorKind.ToString()), Name = entry.ActorName },
            Channel = entry.Event switch
            {
                RequestSent { Messages: [var first, ..] } => first.Channel,
                MessageOrdered ordered => ordered.Message.Channel,
                MessageAccepted accepted => accepted.Channel,
                MessageFailed failed => failed.Channel,
                _ => null,
            },
            Details = details,
        };
    }

    /// <summary>A look at the payer's page.</summary>
    /// <param name="visit">Looks that followed each other closely.</param>
    /// <param name="isFirst">Whether no person had looked before.</param>
    public static EventContract Of(Visit visit, bool isFirst) => new()
    {
        Id = PublicId.Format(PublicId.Event, visit.Id),
        Sequence = null,
        Type = isFirst ? "opened" : "visited",
        OccurredAt = visit.FirstAt,
        Actor = new EventActorContract { Kind = "payer", Name = "" },
        Channel = null,
        Details = new Dictionary<string, JsonNode?>
        {
            ["visitor"] = JsonNamingPolicy.CamelCase.ConvertName(visit.Visitor.ToString()),
            ["device"] = JsonNamingPolicy.CamelCase.ConvertName(visit.Device.ToString()),
            ["language"] = visit.Language,
            ["looks"] = visit.Looks,
        },
    };
}
