using System.ComponentModel.DataAnnotations;

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
