using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Something that was done otherwise than asked.</summary>
public sealed record WarningContract
{
    /// <summary>The field, as a JSON pointer (RFC 6901).</summary>
    /// <example>/paymentMethods/1</example>
    [Required]
    public required string Pointer { get; init; }

    /// <summary>Stable, for programs.</summary>
    /// <example>method-replaced</example>
    [Required]
    public required string Code { get; init; }

    /// <summary>One sentence, for people.</summary>
    /// <example>'sofort' has ended; 'klarna' is offered instead.</example>
    [Required]
    public required string Detail { get; init; }
}
