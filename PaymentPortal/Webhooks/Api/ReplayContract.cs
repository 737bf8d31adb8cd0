using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Webhooks.Api;

/// <summary>A stretch of time whose events are to be sent again, with the same ids.</summary>
public sealed record ReplayContract : IRequestContract
{
    /// <summary>Events from this moment on.</summary>
    /// <example>2026-12-01T00:00:00Z</example>
    [Required]
    public required DateTimeOffset From { get; init; }

    /// <summary>Events before this moment.</summary>
    /// <example>2026-12-02T00:00:00Z</example>
    [Required]
    public required DateTimeOffset To { get; init; }

    /// <summary>Only those in this state: `waiting`, `delivered` or `parked`; absent for all.</summary>
    /// <example>parked</example>
    public string? State { get; init; }
}

/// <summary>What is being sent again.</summary>
public sealed record ReplayedContract
{
    /// <summary>How many events.</summary>
    /// <example>42</example>
    [Required]
    public required int Count { get; init; }
}
