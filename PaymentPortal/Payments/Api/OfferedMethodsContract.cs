using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Payments.Api;

/// <summary>What the payer could choose now, the preferred one first.</summary>
public sealed record OfferedMethodsContract
{
    /// <summary>The methods; none once the payment request can no longer be paid.</summary>
    [Required]
    public required IReadOnlyList<PaymentMethodContract> Data { get; init; }
}
