using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Everything that happened, oldest first.</summary>
public sealed record StoryContract
{
    /// <summary>The events.</summary>
    [Required]
    public required IReadOnlyList<EventContract> Data { get; init; }
}
