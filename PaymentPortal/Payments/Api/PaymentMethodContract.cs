using System.ComponentModel.DataAnnotations;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments.Api;

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
