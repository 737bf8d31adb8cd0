using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Who did something.</summary>
public sealed record EventActorContract
{
    /// <summary>`staff`, `apiKey`, `payer`, `provider` or `portal`.</summary>
    /// <example>staff</example>
    [Required]
    public required string Kind { get; init; }

    /// <summary>Name of the member of staff, API key or provider; empty for payer and portal.</summary>
    /// <example>Jana Pöschl</example>
    [Required]
    public required string Name { get; init; }
}
