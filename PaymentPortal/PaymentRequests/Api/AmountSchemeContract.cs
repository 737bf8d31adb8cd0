using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Whether the payer may choose the amount, and how.</summary>
public sealed record AmountSchemeContract
{
    public const string Fixed = "fixed";

    /// <summary>`fixed`: the amount as it is. `range`: any amount from `minimum` to `maximum`. `list`: one of `options`. `multiSelect`: any of `options` together.</summary>
    /// <example>fixed</example>
    [Required, AllowedValues(Fixed, "range", "list", "multiSelect")]
    public required string Type { get; init; }

    /// <summary>Only with `range`: the least, in minor units of the amount's currency.</summary>
    /// <example>500</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Minimum { get; init; }

    /// <summary>Only with `range`: the most, in minor units of the amount's currency.</summary>
    /// <example>2000</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Maximum { get; init; }

    /// <summary>Only with `list` and `multiSelect`: what can be chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AmountOptionContract>? Options { get; init; }
}

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
