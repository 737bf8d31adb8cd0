using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;

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

/// <summary>A way to pay.</summary>
public sealed record PaymentMethodContract
{
    /// <summary>Stable key.</summary>
    /// <example>paypal</example>
    [Required]
    public required string Key { get; init; }

    /// <summary>Name by language.</summary>
    /// <example>{ "de": "PayPal", "en": "PayPal" }</example>
    [Required]
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>One line below the name, by language.</summary>
    /// <example>{ "de": "Sie bestätigen bei PayPal", "en": "You confirm at PayPal" }</example>
    [Required]
    public required IReadOnlyDictionary<string, string> Hints { get; init; }

    public static PaymentMethodContract Of(PaymentMethod method) => new() { Key = method.Key, Names = method.Names, Hints = method.Hints };
}

/// <summary>What the payer could choose now, the preferred one first.</summary>
public sealed record OfferedMethodsContract
{
    /// <summary>The methods; none once the payment request can no longer be paid.</summary>
    [Required]
    public required IReadOnlyList<PaymentMethodContract> Data { get; init; }
}
