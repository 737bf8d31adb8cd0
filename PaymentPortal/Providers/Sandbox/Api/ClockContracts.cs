using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Providers.Sandbox.Api;

/// <summary>How far to put the clock forward.</summary>
public sealed record ClockAdvanceContract : IRequestContract
{
    /// <summary>A duration (ISO 8601): days, hours, minutes or seconds, more than nothing.</summary>
    /// <example>P3D</example>
    [Required, StringLength(40, MinimumLength = 2)]
    public string? By { get; init; }
}

/// <summary>The portal's clock.</summary>
public sealed record ClockContract
{
    /// <summary>What the portal takes for the present.</summary>
    /// <example>2026-12-04T10:00:00Z</example>
    [Required]
    public required DateTimeOffset Now { get; init; }
}
