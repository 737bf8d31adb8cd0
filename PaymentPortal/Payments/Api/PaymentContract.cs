using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Api;

/// <summary>Money that came.</summary>
public sealed record PaymentContract
{
    /// <summary>Opaque id.</summary>
    /// <example>pay_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>The payment request that it came for.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string PaymentRequestId { get; init; }

    /// <summary>Reference of that request.</summary>
    /// <example>INV-2026-0042</example>
    [Required]
    public required string Reference { get; init; }

    /// <summary>The caller's own id of that request.</summary>
    /// <example>sap-4711</example>
    [Required]
    public required string ExternalId { get; init; }

    /// <summary>What came.</summary>
    [Required]
    public required MoneyContract Amount { get; init; }

    /// <summary>`settlement`: it was due. `surplus`: it was not, and is to be given back or assigned.</summary>
    /// <example>settlement</example>
    [Required, AllowedValues("settlement", "surplus")]
    public required string Kind { get; init; }

    /// <summary>Why it was not due: `late`, `duplicate`, `amount-differs` or `currency-differs`; null for a settlement.</summary>
    /// <example>duplicate</example>
    public required string? SurplusReason { get; init; }

    /// <summary>Key of the method.</summary>
    /// <example>paypal</example>
    [Required]
    public required string Method { get; init; }

    /// <summary>Key of the provider.</summary>
    /// <example>sandbox</example>
    [Required]
    public required string Provider { get; init; }

    /// <summary>The provider's own id of this money.</summary>
    /// <example>cap_8f3k2</example>
    [Required]
    public required string ProviderPaymentId { get; init; }

    /// <summary>When the portal learnt of it.</summary>
    /// <example>2026-12-03T17:42:11Z</example>
    [Required]
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the payer's bank took it back; null while it has not.</summary>
    /// <example>2026-12-20T08:00:00Z</example>
    public required DateTimeOffset? ChargedBackAt { get; init; }

    public static PaymentContract Of(PaymentOfRequest found) => new()
    {
        Id = PublicId.Format(PublicId.Payment, found.Payment.Id),
        PaymentRequestId = PublicId.Format(PublicId.PaymentRequest, found.Payment.PaymentRequestId),
        Reference = found.Reference,
        ExternalId = found.ExternalId,
        Amount = MoneyContract.Of(found.Payment.Amount),
        Kind = found.Payment.Kind == PaymentKind.Settlement ? "settlement" : "surplus",
        SurplusReason = found.Payment.SurplusReason,
        Method = found.Payment.Method,
        Provider = found.Payment.Provider,
        ProviderPaymentId = found.Payment.ProviderPaymentId,
        ReceivedAt = found.Payment.ReceivedAt,
        ChargedBackAt = found.Payment.ChargedBackAt,
    };
}
