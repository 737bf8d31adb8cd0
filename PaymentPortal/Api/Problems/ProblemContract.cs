using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PaymentPortal.Api.Problems;

/// <summary>Why a call was not carried out (RFC 9457). Go by `code`; the sentences may change.</summary>
public sealed record ProblemContract
{
    /// <summary>Names the kind of problem; the same for every problem with this `code`.</summary>
    /// <example>urn:payment-portal:problem:invalid-input</example>
    [Required]
    public required string Type { get; init; }

    /// <summary>The kind of problem in words, the same for every problem of this status.</summary>
    /// <example>Well-formed, but refused</example>
    [Required]
    public required string Title { get; init; }

    /// <summary>The answer's HTTP status.</summary>
    /// <example>422</example>
    [Required]
    public required int Status { get; init; }

    /// <summary>What is wrong this time, in one sentence.</summary>
    /// <example>Some of the details are not valid.</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>Path of the call.</summary>
    /// <example>/api/v1/payment-requests</example>
    [Required]
    public required string Instance { get; init; }

    /// <summary>Stable, in kebab-case: what programs go by.</summary>
    /// <example>invalid-input</example>
    [Required]
    public required string Code { get; init; }

    /// <summary>Every fault of the call at once; absent when the problem is not about a field or parameter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FaultContract>? Errors { get; init; }
}
