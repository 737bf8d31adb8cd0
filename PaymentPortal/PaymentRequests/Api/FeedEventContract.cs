using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.Webhooks;

namespace PaymentPortal.PaymentRequests.Api;

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
