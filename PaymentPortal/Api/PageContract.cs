using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Api;

/// <summary>One page of a list, the newest first.</summary>
public sealed record PageContract<T>
{
    /// <summary>The rows of this page.</summary>
    [Required]
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>To be given as `after` for the next page; null on the last.</summary>
    /// <example>CfDJ8Kd0pXl2</example>
    public required string? NextCursor { get; init; }
}
