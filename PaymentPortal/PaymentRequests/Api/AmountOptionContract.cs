using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>One amount to choose.</summary>
public sealed record AmountOptionContract
{
    /// <summary>What the payer reads beside it.</summary>
    /// <example>Patenschaft</example>
    [Required, StringLength(80, MinimumLength = 1)]
    public required string Label { get; init; }

    /// <summary>Minor units of the amount's currency.</summary>
    /// <example>500</example>
    [Required]
    public required long Value { get; init; }

    /// <summary>Only with `multiSelect`: the caller's own number of this part.</summary>
    /// <example>INV-2026-0042</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), StringLength(35)]
    public string? Reference { get; init; }
}
