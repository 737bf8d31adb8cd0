using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>One page of the feed, the oldest first.</summary>
public sealed record FeedContract
{
    /// <summary>The events of this page; none when nothing has happened since.</summary>
    [Required]
    public required IReadOnlyList<FeedEventContract> Data { get; init; }

    /// <summary>To be given as `after` from now on, whether or not there were events.</summary>
    /// <example>CfDJ8Kd0pXl2</example>
    [Required]
    public required string NextCursor { get; init; }

    /// <summary>Whether the next page has events already; ask again at once then, and later otherwise.</summary>
    /// <example>false</example>
    [Required]
    public required bool HasMore { get; init; }
}

/// <summary>Something that happened to one of all payment requests.</summary>
public sealed record FeedEventContract : EventContract
{
    [SetsRequiredMembers]
    private FeedEventContract(FeedEntry entry)
        : base(EventContract.Of(entry.Placed.Entry, entry.Request.CurrencyCode))
    {
        WebhookType = WebhookEventTypes.Of(entry.Placed.Entry.Event);
        PaymentRequest = FeedRequestContract.Of(entry.Request);
    }

    /// <summary>The type of its webhook.</summary>
    /// <example>payment_request.paid</example>
    [Required]
    public required string WebhookType { get; init; }

    /// <summary>The payment request it happened to.</summary>
    [Required]
    public required FeedRequestContract PaymentRequest { get; init; }

    /// <summary>An entry of the feed.</summary>
    public static FeedEventContract Of(FeedEntry entry) => new(entry);
}

/// <summary>What a payment request is known by.</summary>
public sealed record FeedRequestContract
{
    /// <summary>Its id.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>Its reference as it is now.</summary>
    /// <example>INV-2026-0042</example>
    [Required]
    public required string Reference { get; init; }

    /// <summary>The caller's own id of it.</summary>
    /// <example>sap-4711</example>
    public required string? ExternalId { get; init; }

    /// <summary>A request as the feed speaks of it.</summary>
    public static FeedRequestContract Of(FeedRequest request) => new()
    {
        Id = PublicId.Format(PublicId.PaymentRequest, request.Id),
        Reference = request.Reference,
        ExternalId = request.ExternalId,
    };
}
