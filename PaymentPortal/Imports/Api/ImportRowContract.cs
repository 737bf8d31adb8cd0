using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PaymentPortal.Api.Problems;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Api;

/// <summary>One row of an import and what became of it.</summary>
public sealed record ImportRowContract
{
    /// <summary>Its line in the body, blank lines counted, or its place in the array; from 1.</summary>
    /// <example>4711</example>
    [Required]
    public required int Line { get; init; }

    /// <summary>`waiting`, `created` or `failed`.</summary>
    /// <example>failed</example>
    [Required, AllowedValues("waiting", "created", "failed")]
    public required string State { get; init; }

    /// <summary>The payment request that it became; null when it did not.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    public required string? PaymentRequest { get; init; }

    /// <summary>The caller's own id, as far as it could be read; null before the row is done.</summary>
    /// <example>sap-4711</example>
    public required string? ExternalId { get; init; }

    /// <summary>The reference, as far as it could be read; null before the row is done.</summary>
    /// <example>INV-2026-0042</example>
    public required string? Reference { get; init; }

    /// <summary>Everything that is wrong with the row; empty unless it failed. A fault without a field has the pointer `""`.</summary>
    [Required]
    public required IReadOnlyList<FaultContract> Errors { get; init; }

    public static ImportRowContract Of(ImportRowView row) => new()
    {
        Line = row.Line,
        State = JsonNamingPolicy.CamelCase.ConvertName(row.State.ToString()),
        PaymentRequest = row.PaymentRequestId is { } id ? PublicId.Format(PublicId.PaymentRequest, id) : null,
        ExternalId = row.ExternalId,
        Reference = row.Reference,
        Errors = [.. row.Faults.Select(FaultContract.Of)],
    };
}
