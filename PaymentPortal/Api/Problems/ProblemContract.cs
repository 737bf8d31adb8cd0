using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PaymentPortal.Primitives;

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

/// <summary>One fault of one field or parameter.</summary>
public sealed record FaultContract
{
    /// <summary>The field of the body, as a JSON pointer (RFC 6901).</summary>
    /// <example>/amount/value</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pointer { get; init; }

    /// <summary>The parameter of the address or the header, where the fault lies there.</summary>
    /// <example>limit</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>Stable, in kebab-case.</summary>
    /// <example>not-positive</example>
    [Required]
    public required string Code { get; init; }

    /// <summary>What is wrong and what would be right.</summary>
    /// <example>The amount must be more than zero.</example>
    [Required]
    public required string Detail { get; init; }

    /// <summary>A fault of a field.</summary>
    public static FaultContract Of(Fault fault) => new() { Pointer = fault.Field, Code = fault.Code, Detail = fault.Words };

    /// <summary>A fault of a parameter.</summary>
    public static FaultContract OfParameter(string name, string code, string detail) => new() { Parameter = name, Code = code, Detail = detail };
}
