using System.ComponentModel.DataAnnotations;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

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
