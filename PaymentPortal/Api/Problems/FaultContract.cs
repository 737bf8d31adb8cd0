using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.Problems;

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
