using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace PaymentPortal.Imports.Api;

/// <summary>Many payment requests that came at once, and how far they are.</summary>
public sealed record ImportContract
{
    /// <summary>The import's id.</summary>
    /// <example>imp_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>`receiving`: its rows still come in and nothing is done; `running`: they are worked off; `completed`: every row is created or failed; `aborted`: it did not come in whole, nothing was done and nothing will be.</summary>
    /// <example>running</example>
    [Required, AllowedValues("receiving", "running", "completed", "aborted")]
    public required string State { get; init; }

    /// <summary>How it was written: `json` or `ndjson`.</summary>
    /// <example>ndjson</example>
    [Required, AllowedValues("json", "ndjson")]
    public required string Format { get; init; }

    /// <summary>Name of the file; null for a call of the API.</summary>
    /// <example>rechnungen-november.ndjson</example>
    public required string? FileName { get; init; }

    /// <summary>All rows, once it runs; those that have come before that.</summary>
    /// <example>100000</example>
    [Required]
    public required int Total { get; init; }

    /// <summary>Rows that became payment requests.</summary>
    /// <example>61440</example>
    [Required]
    public required int Created { get; init; }

    /// <summary>Rows with faults.</summary>
    /// <example>12</example>
    [Required]
    public required int Failed { get; init; }

    /// <summary>Rows that are not done yet.</summary>
    /// <example>38548</example>
    [Required]
    public required int Waiting { get; init; }

    /// <summary>When it began to come in.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    [Required]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who sent it.</summary>
    /// <example>erp</example>
    [Required]
    public required string CreatedBy { get; init; }

    /// <summary>When it was completed or aborted; null while it is neither.</summary>
    /// <example>2026-12-01T09:01:12Z</example>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was aborted, such as `cut-off`; null when it was not.</summary>
    /// <example>cut-off</example>
    public required string? AbortCode { get; init; }

    public static ImportContract Of(Import import) => new()
    {
        Id = import.PublicId,
        State = JsonNamingPolicy.CamelCase.ConvertName(import.State.ToString()),
        Format = JsonNamingPolicy.CamelCase.ConvertName(import.Format.ToString()),
        FileName = import.FileName,
        Total = import.Total,
        Created = import.Created,
        Failed = import.Failed,
        Waiting = import.State == ImportState.Aborted ? 0 : import.Total - import.Created - import.Failed,
        CreatedAt = import.CreatedAt,
        CreatedBy = import.CreatedByName,
        EndedAt = import.EndedAt,
        AbortCode = import.AbortCode,
    };
}
